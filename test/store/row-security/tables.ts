/** What the application may do with the rows of a table that hangs on a report; `change` is a column that it may set. */
export interface HangingTable {
  /** Adds a row to report $1; $2 tells rows of one report apart. */
  insert: string;
  /** Whose right it takes: of whoever changes the report, of whoever reads it, or of the owner of the tables alone. */
  adds: 'writer' | 'reader' | 'owner';
  changes: 'writer' | 'reader' | 'owner';
  removes: 'writer' | 'owner';
  change: string;
}

const place = { columns: 'section, quote, quote_start, quote_end', values: "'1', 'câu', 0, 3" };

/** Every table that hangs on a report, with what a row of it needs to have. */
export const HANGING: Record<string, HangingTable> = {
  passages: {
    insert: `insert into passages (report_id, ordinal, kind, section, path, body, starts_at, ends_at, terms, path_terms)
      values ($1, $2, 'paragraph', '1', '{}', 'câu', 0, 3, '{cau}', '{}')`,
    adds: 'writer',
    changes: 'owner',
    removes: 'writer',
    change: 'body',
  },
  passage_index: {
    insert: `insert into passage_index (passage_id, report_id, terms, weights)
      select id, report_id, '{1}', '{1:1}/1000000000' from passages where report_id = $1 and ordinal = $2`,
    adds: 'writer',
    changes: 'owner',
    removes: 'writer',
    change: 'terms',
  },
  passage_embeddings: {
    insert: `insert into passage_embeddings (space_id, passage_id, report_id, embedding)
      select 1, id, report_id, '[1,0]' from passages where report_id = $1 and ordinal = $2`,
    adds: 'owner',
    changes: 'owner',
    removes: 'owner',
    change: 'embedding',
  },
  figures: {
    insert: `insert into figures (report_id, ordinal, value, raw, measure, label, unit, path, own_terms, near_terms, above_terms, ${place.columns})
      values ($1, $2, 8, '8', 'hồ sơ', 'số hồ sơ', 'phường Sông', '{}', '{cau}', '{cau}', '{}', ${place.values})`,
    adds: 'writer',
    changes: 'owner',
    removes: 'writer',
    change: 'value',
  },
  document_references: {
    insert: `insert into document_references (report_id, ordinal, kind, number, bare_number, subject, terms, ${place.columns})
      values ($1, $2, 'plan', '17/KH-UBND', '17', 'câu', '{cau}', ${place.values})`,
    adds: 'writer',
    changes: 'owner',
    removes: 'writer',
    change: 'subject',
  },
  findings: {
    insert: `insert into findings (report_id, ordinal, kind, severity, explain, figures, ${place.columns})
      values ($1, $2, 'sum', 'hard', 'câu', '{}', ${place.values})`,
    adds: 'writer',
    changes: 'owner',
    removes: 'writer',
    change: 'explain',
  },
  tasks: {
    insert: `insert into tasks (report_id, ordinal, content, due_text, state, state_text, terms, ${place.columns})
      values ($1, $2, 'câu', '', 'done', '', '{cau}', ${place.values})`,
    adds: 'writer',
    changes: 'owner',
    removes: 'writer',
    change: 'state',
  },
  report_versions: {
    insert: `insert into report_versions (report_id, version, file_name, title, body, content_hash, read_at, replaced_at, figures)
      values ($1, $2, 'tep.txt', '', '', '', now(), now(), '[]')`,
    adds: 'writer',
    changes: 'owner',
    removes: 'owner',
    change: 'body',
  },
  corrections: {
    insert: `insert into corrections (report_id, ordinal, original, value, reason, corrected_by, corrected_at)
      values ($1, $2, 8, 9, '', 'cán bộ', now())`,
    adds: 'writer',
    changes: 'writer',
    removes: 'owner',
    change: 'dropped_at',
  },
  error_reports: {
    insert: `insert into error_reports (report_id, version, ordinal, raw, quote_start, measure, label, stated, words, reported_by, reported_at)
      values ($1, 1, $2, '8', 0, 'hồ sơ', 'số hồ sơ', 8, 'sai', 'cán bộ', now())`,
    adds: 'reader',
    changes: 'reader',
    removes: 'owner',
    change: 'words',
  },
};
