import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/conversation/commands/commands.ts';
import { commandsFor, listCommands } from '../../../src/conversation/commands/list-commands.ts';
import { readCommand } from '../../../src/conversation/commands/read-command.ts';

describe('a command', () => {
  it.each([
    ['/hỏi Cẩm Hà tiếp nhận bao nhiêu hồ sơ?', 'Cẩm Hà tiếp nhận bao nhiêu hồ sơ?'],
    ['/hoi 12 hồ sơ nào quá hạn', '12 hồ sơ nào quá hạn'],
    ['/HOI: còn Mai Lâm?', 'còn Mai Lâm?'],
    ['/hoi@tro_ly_bot còn Mai Lâm?', 'còn Mai Lâm?'],
    ['/bieudo hồ sơ quá hạn', 'vẽ biểu đồ hồ sơ quá hạn'],
    ['/Biểu đồ hồ sơ quá hạn', 'vẽ biểu đồ hồ sơ quá hạn'],
    ['/bieudo', 'vẽ biểu đồ đi'],
    ['/visao', 'căn cứ'],
    ['/vì sao quá hạn nhiều', 'vì sao quá hạn nhiều'],
    ['/baosai: phải là 144', 'báo sai: phải là 144'],
    ['/báo sai phải là 144', 'báo sai: phải là 144'],
    ['/nhiemvu', 'những nhiệm vụ nào chưa hoàn thành'],
    ['/nhiệm vụ quá hạn', 'những nhiệm vụ nào quá hạn'],
  ])('typed with or without marks, capitals and blanks stands for words: %s', (typed, text) => {
    expect(readCommand(typed)).toEqual({ kind: 'says', text });
  });

  it.each([
    ['/trogiup', 'help', ''],
    ['/trợ giúp', 'help', ''],
    ['trợ giúp', 'help', ''],
    ['Dạ, hướng dẫn sử dụng với ạ', 'help', ''],
    ['/start', 'help', ''],
    ['/hoi', 'help', ''],
    ['/baocao', 'reports', ''],
    ['/báo cáo phường Cẩm Hà', 'reports', 'phường Cẩm Hà'],
    ['có những báo cáo nào ạ?', 'reports', ''],
    ['danh sách báo cáo', 'reports', ''],
    ['/liên kết phường Cẩm Hà', 'link', 'phường Cẩm Hà'],
    ['liên kết nhóm', 'link', ''],
  ])('or plain words are a deed of the desk: %s', (typed, deed, rest) => {
    expect(readCommand(typed)).toEqual({ kind: 'does', deed, rest });
  });

  it.each([
    ['/hoii', 'hoi'],
    ['/baosia', 'baosai'],
    ['/bieu', 'bieudo'],
    ['/help', null],
    ['/soanbaocao', null],
  ])('that there is none of tells the one that is spelled most alike, if any: %s', (typed, nearest) => {
    expect(readCommand(typed)).toMatchObject({ kind: 'unknown', nearest: nearest && { name: nearest } });
  });

  it.each([
    'Cẩm Hà tiếp nhận bao nhiêu hồ sơ?',
    '1/2 số hồ sơ là của ai?',
    'báo cáo của Cẩm Hà nói gì về hồ sơ?',
    'hướng dẫn của thành phố về hồ sơ nói gì?',
    '/ 5',
    '//',
  ])('is not every message: “%s” says itself', (typed) => {
    expect(readCommand(typed)).toEqual({ kind: 'says', text: typed });
  });
});

describe('the table of commands', () => {
  it('has names that every channel takes, each once, and a description of at most two lines of a phone', () => {
    expect(new Set(COMMANDS.map(({ name }) => name)).size).toBe(COMMANDS.length);
    for (const place of ['private', 'group'] as const)
      for (const { command, description } of listCommands(place)) {
        expect(command).toMatch(/^[a-z][a-z0-9_]{0,31}$/u);
        expect(description.length, command).toBeGreaterThanOrEqual(3);
        expect(description.length, command).toBeLessThanOrEqual(80);
      }
  });

  it('lists nothing that cannot be done yet, and not what a channel sends by itself', () => {
    const names = commandsFor('private', 'administrator').map(({ name }) => name);
    expect(names).toEqual(['hoi', 'baocao', 'nhiemvu', 'bieudo', 'visao', 'baosai', 'lienket', 'trogiup']);
  });
});
