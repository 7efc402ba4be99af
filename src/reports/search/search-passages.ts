import { z } from 'zod';
import type { Database } from '../../store/database.ts';
import { PASSAGE_TEXT_COLUMNS, type Passage, passageOf, passageShape } from '../passage.ts';
import { sparseVector } from './sparse-vector.ts';
import { termId } from './term-id.ts';

/** What passages are searched for. */
export interface PassageQuery {
  /** The reports that are searched, and what is taken from the score of what they say (an older one counts less). */
  reports: { id: number; penalty: number }[];
  /** What each term of the question is worth. */
  weights: Map<string, number>;
  /** Terms one of which a passage must have, itself or above it, to be found by its words. */
  candidates: string[];
  /** Of the terms of a passage these alone are told. */
  told: string[];
  /** The question in the space of embeddings that is searched too, and what a cosine of 1 is worth. */
  vector: { space: EmbeddingSpace; values: number[]; worth: number } | null;
}

export interface EmbeddingSpace {
  id: number;
  model: string;
  dimensions: number;
}

/** A passage, with those of its terms that were to be told, and its score by words (BM25) and by meaning (what its cosine is worth), without the penalty of its report. */
export interface FoundPassage {
  passage: Passage;
  words: number;
  meaning: number;
}

/** So many of the best by words and by meaning each are looked at closer. */
const BY_WORDS = 60;
const BY_MEANING = 20;
/** In so few reports every vector is compared: exact, and faster than the graph of all reports filtered afterwards. */
export const FEW_REPORTS = 64;

/** A passage has about a hundred terms: those that nobody asks for are left where they are. */
const FOUND_COLUMNS = `${PASSAGE_TEXT_COLUMNS},
      array_to_string(array(select term from unnest(p.terms) as term where term = any($5::text[])), ' ') as terms,
      array_to_string(array(select term from unnest(p.path_terms) as term where term = any($5::text[])), ' ') as path_terms`;

const foundRow = passageShape
  .extend({ words: z.number(), meaning: z.number() })
  .transform((row): FoundPassage => ({ passage: passageOf(row), words: row.words, meaning: row.meaning }));

/** The passages of the given reports that are nearest to a question by its words and by its meaning, in no order. */
export async function nearestPassages(
  db: Database,
  { reports, weights, candidates, told, vector }: PassageQuery,
): Promise<FoundPassage[]> {
  const parameters: unknown[] = [
    reports.map((report) => report.id),
    reports.map((report) => report.penalty),
    [...new Set(candidates.map(termId))],
    sparseVector(weights),
    told,
  ];
  if (vector) parameters.push(JSON.stringify(vector.values), vector.worth);
  return db.query(
    `with candidates as (
      select id from passages_by_words($1::bigint[], $2::real[], $3::int[], $4::sparsevec, ${BY_WORDS}) as id
      ${vector ? `union select id from ${nearestSql(vector.space, reports.length <= FEW_REPORTS)} as id` : ''})
    select ${FOUND_COLUMNS},
      (select -(i.weights <#> $4::sparsevec) from passage_index i where i.passage_id = p.id) as words,
      ${vector ? cosineSql(vector.space) : '0'} as meaning
    from candidates c join passages p on p.id = c.id`,
    parameters,
    foundRow,
  );
}

function nearestSql({ id }: EmbeddingSpace, isExact: boolean): string {
  return `passages_by_meaning($1::bigint[], ${id}, $6::text, ${isExact}, ${BY_MEANING})`;
}

/** A passage that has no vector yet is found by its words alone. */
function cosineSql({ id }: EmbeddingSpace): string {
  return `$7::real * coalesce((select 1 - (e.embedding <=> $6::text::vector) from passage_embeddings e
      where e.space_id = ${id} and e.passage_id = p.id), 0)`;
}
