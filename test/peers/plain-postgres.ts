import { z } from 'zod';
import { ASKED, type System, textsOf } from './system.ts';

const hit = z.object({ text: z.string(), report: z.string() });

/**
 * PostgreSQL's full text as found, without a dictionary. Any of the words may stand in a passage: with all of them
 * required, as plainto_tsquery has it, a question finds nothing.
 */
const SEARCH = `
  select p.body as text, p.report
  from peer_passages p, to_tsquery('simple', replace(plainto_tsquery('simple', $1)::text, ' & ', ' | ')) asked
  where p.tokens @@ asked
  order by ts_rank(p.tokens, asked) desc
  limit ${ASKED}`;

export const PLAIN_POSTGRES: System = {
  name: "PostgreSQL to_tsvector('simple')",
  async index(corpus) {
    const db = corpus.owner;
    await db.script(`
      create table peer_passages (
        id bigint primary key,
        report text not null,
        body text not null,
        tokens tsvector not null
      );
      create index peer_passages_by_tokens on peer_passages using gin (tokens)`);
    for (const { id, unit, title, path, body, report } of textsOf(corpus))
      await db.execute(
        `insert into peer_passages (id, report, body, tokens) values ($1, $2, $3, to_tsvector('simple', $4))`,
        [id, report, body, [unit, title, path, body].join('\n')],
      );
    await db.script('analyze peer_passages');
    return async ({ question }) =>
      async () =>
        db.query(SEARCH, [question], hit);
  },
};
