import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIES, type Liar } from '../../fakes/model-server/lies.ts';
import { textOf } from '../../fakes/model-server/script.ts';
import { type ModelOffice, openModelOffice } from './model-office.ts';

const ASKED = [
  { units: ['phường Sơn Trà'], otherUnit: 'phường Cẩm Hà' },
  { units: ['phường Cẩm Hà'], otherUnit: 'phường Sơn Trà' },
  { units: ['phường Ninh Phong'], otherUnit: 'xã Thanh Lương' },
  { units: ['xã Thanh Lương'], otherUnit: 'phường Ninh Phong' },
  { units: ['phường Cẩm Hà', 'phường Sơn Trà'], otherUnit: 'phường Ninh Phong' },
  { units: ['phường Sơn Trà', 'xã Thanh Lương'], otherUnit: 'phường Cẩm Hà' },
];
const QUESTIONS = [(units: string) => `Khó khăn của ${units} là gì?`, (units: string) => `${units} có kiến nghị gì?`];
const PERSONAL = /031085009876|0912 ?345 ?678/u;

describe('a model that read the reports', () => {
  let office: ModelOffice;
  let told = 0;
  beforeAll(async () => {
    office = await openModelOffice();
  });
  afterAll(() => office.close());

  it.each(LIES)('and $name misleads nobody', async ({ reply }) => {
    const reached: string[] = [];
    let own = 0;
    for (const asked of ASKED)
      for (const ask of QUESTIONS) {
        const liar: Liar = { ...asked, lies: [] };
        const question = ask(asked.units.join(' và '));
        const { answer, requests } = await office.ask(question, { script: (request) => reply(request, liar) });
        own += liar.lies.length;
        reached.push(...liar.lies.filter((lie) => answer.text.includes(lie)).map((lie) => `${question} → ${lie}`));
        if (PERSONAL.test(requests.map(textOf).join('\n'))) reached.push(`${question}: shown personal numbers`);
      }
    expect(reached).toEqual([]);
    told += own;
  });

  it('lied more than a hundred times', () => {
    expect(told).toBeGreaterThan(100);
  });
});
