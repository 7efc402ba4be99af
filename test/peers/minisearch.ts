import MiniSearch from 'minisearch';
import { ASKED, type System, textsOf } from './system.ts';

/** MiniSearch as found: BM25+ over words as they are written. */
export const MINISEARCH: System = {
  name: 'MiniSearch',
  async index(corpus) {
    const index = new MiniSearch({ fields: ['unit', 'title', 'path', 'body'], storeFields: ['body', 'report'] });
    index.addAll(textsOf(corpus));
    return async ({ question }) =>
      async () =>
        index
          .search(question)
          .slice(0, ASKED)
          .map(({ body, report }) => ({ text: String(body), report: String(report) }));
  },
};
