import { describe, expect, it } from 'vitest';
import { readBody } from '../report-text.ts';

const findings = (...items: string[]) =>
  readBody(`I. GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH\n\n${items.map((item) => `- ${item}`).join('\n\n')}`).findings.map(
    ({ kind, severity, stated, computed }) => [kind, severity, stated, computed],
  );

describe('what is tied by its meaning and stands in several sentences', () => {
  it.each([
    ['adds up', ['Đã giải quyết 500 hồ sơ.', 'Có 480 hồ sơ đúng hạn.', 'Có 20 hồ sơ quá hạn.'], []],
    [
      'misses the whole by a slip',
      ['Đã giải quyết 500 hồ sơ.', 'Có 480 hồ sơ giải quyết đúng hạn.', 'Có 25 hồ sơ quá hạn.'],
      [['sum', 'hard', 500, 505]],
    ],
    [
      'may need what is still open and overdue',
      [
        'Đã giải quyết 500 hồ sơ.',
        'Có 480 hồ sơ giải quyết đúng hạn.',
        'Có 25 hồ sơ quá hạn.',
        'Đang giải quyết 5 hồ sơ quá hạn.',
      ],
      [],
    ],
    [
      'misses it by so much that it is of something else',
      ['Đã giải quyết 500 hồ sơ.', 'Có 380 hồ sơ giải quyết đúng hạn.', 'Có 20 hồ sơ quá hạn.'],
      [],
    ],
    [
      'is of two periods',
      [
        'Từ đầu năm đã giải quyết 500 hồ sơ.',
        'Quý II/2026 có 480 hồ sơ giải quyết đúng hạn.',
        'Quý II/2026 có 25 hồ sơ quá hạn.',
      ],
      [],
    ],
    [
      'is of one field',
      ['Đã giải quyết 500 hồ sơ.', 'Có 480 hồ sơ đất đai đúng hạn.', 'Có 25 hồ sơ đất đai quá hạn.'],
      [],
    ],
    ['has only one part', ['Đã giải quyết 500 hồ sơ.', 'Có 480 hồ sơ giải quyết đúng hạn.'], []],
  ])('%s', (_, items, expected) => {
    expect(findings(...items)).toEqual(expected);
  });

  it.each([
    ['online and direct', ['Tiếp nhận 500 hồ sơ.', 'Có 450 hồ sơ trực tuyến.', 'Có 50 hồ sơ trực tiếp.'], []],
    [
      'online, direct and carried over',
      [
        'Tiếp nhận 500 hồ sơ.',
        'Có 440 hồ sơ trực tuyến.',
        'Có 50 hồ sơ trực tiếp.',
        'Có 10 hồ sơ kỳ trước chuyển sang.',
      ],
      [],
    ],
    [
      'less than it, which is a note: some may have come by post',
      ['Tiếp nhận 500 hồ sơ.', 'Có 440 hồ sơ trực tuyến.', 'Có 50 hồ sơ trực tiếp.'],
      [['sum', 'soft', 500, 490]],
    ],
    [
      'more than it: some were carried over from before',
      ['Tiếp nhận 500 hồ sơ.', 'Đã giải quyết 480 hồ sơ.', 'Đang giải quyết 40 hồ sơ.'],
      [],
    ],
    [
      'done and open, with those withdrawn',
      ['Tiếp nhận 500 hồ sơ.', 'Đã giải quyết 480 hồ sơ.', 'Đang giải quyết 15 hồ sơ.', 'Có 5 hồ sơ xin rút.'],
      [],
    ],
    [
      'proven by its channels, whatever is told of its states',
      [
        'Tiếp nhận 500 hồ sơ, trong đó 450 hồ sơ trực tuyến, 50 hồ sơ trực tiếp.',
        'Đã giải quyết 480 hồ sơ.',
        'Đang giải quyết 15 hồ sơ.',
      ],
      [],
    ],
  ])('what was received is %s', (_, items, expected) => {
    expect(findings(...items)).toEqual(expected);
  });

  it('tells what it added', () => {
    const [finding] = readBody(
      'I. KẾT QUẢ\n\n- Đã giải quyết 500 hồ sơ.\n\n- Có 480 hồ sơ giải quyết đúng hạn.\n\n- Có 25 hồ sơ quá hạn.',
    ).findings;
    expect(finding?.explain).toMatch(/480 \+ .*25 = 505, thừa 5 so với số hồ sơ đã giải quyết 500/u);
  });
});

describe('a share in a sentence of its own', () => {
  it.each([
    ['follows', 'Tỷ lệ hồ sơ trực tuyến đạt 87,89%.', []],
    ['is rounded to one place', 'Tỷ lệ hồ sơ trực tuyến đạt 87,9%.', []],
    ['is cut', 'Tỷ lệ hồ sơ trực tuyến đạt 87,8%.', [['ratio', 'rounding', 87.8, 87.89]]],
    ['does not follow', 'Tỷ lệ hồ sơ trực tuyến đạt 87,98%.', [['ratio', 'hard', 87.98, 87.89]]],
    ['is of something else', 'Tỷ lệ hồ sơ trực tuyến đạt 95,2%.', []],
    ['is what is aimed at', 'Phấn đấu tỷ lệ hồ sơ trực tuyến đạt 88%.', []],
  ])('%s', (_, share, expected) => {
    expect(findings('Tiếp nhận 512 hồ sơ.', 'Có 450 hồ sơ trực tuyến.', share)).toEqual(expected);
  });
});
