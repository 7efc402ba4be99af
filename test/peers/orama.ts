import { create, insertMultiple, search } from '@orama/orama';
import { ASKED, type System, textsOf } from './system.ts';

/** Orama as found: BM25, its default (English) tokenizer, since it has none for Vietnamese. */
export const ORAMA: System = {
  name: 'Orama',
  async index(corpus) {
    const index = create({
      schema: { unit: 'string', title: 'string', path: 'string', body: 'string', report: 'enum' },
    });
    await insertMultiple(
      index,
      textsOf(corpus).map(({ id, ...text }) => ({ id: String(id), ...text })),
    );
    return async ({ question }) =>
      async () =>
        (await search(index, { term: question, limit: ASKED })).hits.map(({ document }) => ({
          text: document.body,
          report: String(document.report),
        }));
  },
};
