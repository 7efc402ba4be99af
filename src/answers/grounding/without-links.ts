import type { Answer } from '../answer.ts';

/** An address with its scheme: "https://dichvucong.gov.vn/p/1". */
const SCHEME = /\b(?:https?|ftp):\/\//giu;
/** "[chữ](địa chỉ)" and "![chữ](địa chỉ)". */
export const MARKDOWN = /!?\[([^\]\n]*)\]\(([^)\n]*)\)/u;
const EACH_MARKDOWN = new RegExp(MARKDOWN, 'gu');
/** A dot between two parts of a host's name. The sign stands first here and below: a text is searched for it faster than for what is before it. */
const DOT_OF_HOST =
  /\.(?<=[\p{L}\d-]\.)(?=(?:[a-z\d-]+\.)*(?:vn|com|net|org|gov|edu|info|io|me|co|xyz|top|app|dev|site|online|link|ly)(?![\p{L}\d]))/giu;
/** An address of mail, or a name that a chat would call: "vanthu@haiphong.gov.vn", "@tro_ly". */
const AT = /@(?=[\p{L}\d_])/gu;
/** A command of a chat, at the start of a line or behind a space: "/start". */
const COMMAND = /\/(?<=(?:^|[\s(“"'])\/)(?=[a-z_][a-z\d_]*(?![\p{L}\p{M}\d]))/gimu;

/** An answer with nothing in its text that can be tapped or calls anybody; its quotes stay verbatim. */
export function withoutLinks(answer: Answer): Answer {
  const text = defuseLinks(answer.text);
  return text === answer.text ? answer : { ...answer, text };
}

/**
 * A text in which nothing can be tapped or calls anybody: addresses are still to be read ("dichvucong[.]gov[.]vn"), names and commands
 * lose their sign.
 */
export function defuseLinks(text: string): string {
  return text
    .replace(EACH_MARKDOWN, (_, words: string, address: string) => (address === '' ? words : `${words} (${address})`))
    .replace(SCHEME, '')
    .replace(DOT_OF_HOST, '[.]')
    .replace(AT, '[@]')
    .replace(COMMAND, '');
}
