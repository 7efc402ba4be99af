import type { Library } from '../../answers/library.ts';
import { includesRole, type Role } from '../../people/role.ts';
import type { Asker } from '../dialogue.ts';
import { withExamples } from '../example-questions.ts';
import { commandsFor } from './list-commands.ts';

/** Whose help it is. */
export interface Helped {
  isGroup: boolean;
  /** The highest that is theirs. */
  role: Role;
  /** Reports may be sent as files. */
  takesFiles: boolean;
}

/** What more somebody of a role can do in a private chat. */
const FURTHER: readonly { least: Role; needsFiles?: true; line: string }[] = [
  { least: 'approver', needsFiles: true, line: 'Nạp báo cáo: gửi tệp Word, PDF, Excel hoặc ảnh chụp vào đây.' },
  { least: 'administrator', line: 'Mời người: “mời Lê Thị Cúc làm người xem”. Ai đang dùng: “danh sách người dùng”.' },
];

/** What the assistant does, in a few lines: three questions that are answered here, the commands, and what else the role may do. */
export async function helpText(library: Library, asker: Asker, { isGroup, role, takesFiles }: Helped): Promise<string> {
  const opening =
    library.reports.length === 0
      ? 'Chưa có báo cáo nào để trả lời ở đây.'
      : await withExamples(library, 'Anh/chị hỏi như nói với đồng nghiệp, có dấu hay không dấu đều được.', asker);
  const commands = commandsFor(isGroup ? 'group' : 'private', role).map(
    ({ name, description }) => `/${name} – ${description}`,
  );
  const further = FURTHER.filter(
    ({ least, needsFiles }) => !isGroup && includesRole(role, least) && (takesFiles || !needsFiles),
  ).map(({ line }) => line);
  return [opening, '', ...commands, ...(further.length > 0 ? ['', ...further] : [])].join('\n');
}
