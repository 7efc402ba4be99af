import { fold } from '../vietnamese/fold.ts';
import { opensLeaning } from './leaning-words.ts';
import type { Question } from './question.ts';

/**
 * A question that follows one about a document: "ban hành ngày nào?", "ai ký?", "còn kế hoạch 33?". Null for any other.
 */
export function followDocument(question: Question, earlier: Question): Question | null {
  if (isOtherDocument(question, earlier))
    return { ...question, wanted: 'document', units: earlier.units, unitFrom: 'context', kindOnly: false };
  return ofBareNumber(question, earlier) ?? ofSameDocument(question, earlier);
}

/** "Còn 5256?", "thế số 33 thì sao": after a document a number alone is another one of its kind. */
const BARE_NUMBER =
  /^(?:con|the|vay|va)(?: (?:so|cai|van ban))? (\d{1,5})(?: (?:thi|la|sao|gi|ve|viec|the|nao|a|nhi))*\W*$/;

function ofBareNumber(question: Question, earlier: Question): Question | null {
  const number = BARE_NUMBER.exec(fold(question.full).trim())?.[1];
  if (!number || earlier.wanted !== 'document') return null;
  const { units, documentKinds } = earlier;
  return { ...question, wanted: 'document', documents: [number], documentKinds, units, unitFrom: 'context' };
}

const OF_DOCUMENT =
  /\b(?:ngay (?:nao|may|bao nhieu)|thang (?:nao|may)|khi nao|hom nao|bao gio|so may|so bao nhieu|ve viec gi|noi dung gi|quy dinh gi|con hieu luc)\b/;

const OF_SIGNER = /\b(?:ai ky|nguoi ky)\b/;

/** "Còn kế hoạch 33?" after a document of a unit. */
function isOtherDocument(question: Question, earlier: Question): boolean {
  const hasOwnUnit = question.unitFrom === 'named' || question.unitFrom === 'own';
  const leans = opensLeaning(question) && !hasOwnUnit;
  return leans && question.documents.length > 0 && earlier.wanted === 'document' && earlier.units.length > 0;
}

/** "Ban hành ngày nào?" after a document was told: that document is meant. */
function ofSameDocument(question: Question, earlier: Question): Question | null {
  if (OF_SIGNER.test(fold(question.full)) && question.units.length === 0)
    return { ...question, units: earlier.units, unitFrom: 'context', ownUnknown: false, kindOnly: false };
  const names = question.documents.length > 0 || question.concepts.some((asked) => asked.slot === 'object');
  if (
    (earlier.documents.length === 0 && earlier.wanted !== 'document') ||
    names ||
    !OF_DOCUMENT.test(fold(question.full))
  )
    return null;
  return {
    ...question,
    wanted: 'document',
    documents: earlier.documents,
    documentKinds: earlier.documentKinds,
    askedKind: earlier.askedKind,
    // One that was found by what it is about is found by it again.
    ...(earlier.documents.length === 0 && {
      concepts: earlier.concepts,
      words: earlier.words,
      phrases: earlier.phrases,
      modifiers: earlier.modifiers,
    }),
    units: earlier.units,
    unitFrom: 'context',
    ownUnknown: false,
    kindOnly: false,
  };
}
