import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/vietnamese/fold.ts';
import { CONCEPTS } from '../../src/vocabulary/concepts/all.ts';
import { findConcepts } from '../../src/vocabulary/find-concepts.ts';

const inChat = (text: string) =>
  findConcepts(text, { chat: true }).flatMap((one) => one.concepts.map((concept) => concept.id));
const inReport = (text: string) => findConcepts(text).flatMap((one) => one.concepts.map((concept) => concept.id));

describe('finding concepts', () => {
  it.each([
    ['thủ tục hành chính nội bộ', ['internal_procedure']],
    ['hồ sơ trực tuyến toàn trình', ['dossier', 'full_online']],
    ['chưa quá hạn', ['in_time']],
    ['đơn vị sự nghiệp công lập', ['public_unit']],
    ['viên chức', ['public_employee']],
    ['công chức', ['civil_servant']],
    ['chưa giải quyết', ['unfinished']],
    ['tỷ lệ hồ sơ đúng hạn', ['share', 'dossier', 'on_time']],
  ])('takes the longest phrase: %s', (text, ids) => {
    expect(inReport(text)).toEqual(expect.arrayContaining(ids));
    expect(inReport(text)).toHaveLength(ids.length);
  });

  it.each([
    ['ho so qua han', ['dossier', 'overdue']],
    ['nhiem vu chua hoan thanh', ['task', 'unfinished']],
    ['bien che co mat', ['quota', 'present']],
    ['HỒ SƠ QUÁ HẠN', ['dossier', 'overdue']],
  ])('reads text without marks and in capitals: %s', (text, ids) => {
    expect(inChat(text)).toEqual(ids);
  });

  it.each([
    ['công vắn đã bàn hành', 'official_letter'],
    ['hò sơ tiêp nhận', 'dossier'],
    ['hồ sơ qúa hạn', 'overdue'],
    ['nhiêm vụ', 'task'],
  ])('forgives one wrong mark in a phrase in chat: %s', (text, id) => {
    expect(inChat(text)).toContain(id);
  });

  it.each([
    ['lúc đón khách', 'petition'],
    ['đơn vị nào nhiều nhất', 'petition'],
    ['Phường làm tốt việc này', 'banner'],
    ['công việc', 'police'],
  ])('does not take a word for another that looks like it: %s', (text, id) => {
    expect(inChat(text)).not.toContain(id);
  });

  it('forgives nothing in a report, where marks are right', () => {
    expect(inReport('hò sơ')).toEqual([]);
  });

  it('takes chat words only in chat', () => {
    expect(inChat('trả phí')).toContain('payment');
    expect(inReport('trả phí')).not.toContain('payment');
  });

  it('does not run over the end of a sentence or into a bracket', () => {
    expect(inReport('Đã nhận hồ. Sơ bộ')).not.toContain('dossier');
    expect(inReport('phản ánh, kiến nghị')).toContain('feedback');
    expect(inReport('hồ (sơ)')).not.toContain('dossier');
  });

  it('tells where each stands', () => {
    const text = 'Có 31 hồ sơ quá hạn';
    expect(findConcepts(text).map((one) => text.slice(one.start, one.end))).toEqual(['hồ sơ', 'quá hạn']);
  });

  const words = fc.constantFrom(
    ...CONCEPTS.flatMap((concept) => [...concept.words.slice(0, 2)]),
    ...['phường', 'và', ',', '.', '(', 'của'],
  );
  const sentence = fc.array(words, { maxLength: 8 }).map((parts) => parts.join(' '));

  it('never overlaps and goes from left to right, whatever the text', () => {
    fc.assert(
      fc.property(sentence, fc.boolean(), fc.boolean(), (text, chat, bare) => {
        let end = 0;
        for (const one of findConcepts(bare ? fold(text) : text, { chat })) {
          expect(one.start).toBeGreaterThanOrEqual(end);
          expect(one.concepts.length).toBeGreaterThan(0);
          end = one.end;
        }
      }),
    );
  });

  it('finds in a phrase typed with all marks what it finds in capitals', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(inReport(text.toUpperCase())).toEqual(inReport(text));
      }),
    );
  });
});
