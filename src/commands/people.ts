import type { Command } from 'commander';
import type { CommandLine } from './command-line.ts';
import type { InviteOptions } from './people-invite.ts';
import type { PlaceOptions } from './people-place.ts';
import type { ChannelOptions, MoveOptions } from './people-rights.ts';
import type { PeopleOptions } from './people-workspace.ts';

/** Adds `people` with its own commands: officials, invitations, groups. */
export function addPeople(program: Command, { config, now, done, data, json }: CommandLine): void {
  const people = program
    .command('people')
    .description('cán bộ, quyền, mã mời, nhóm: xem docs/quyen-han.md; không kèm gì: liệt kê')
    .addHelpText(
      'after',
      '\nVí dụ:\n  npm run people -- first-admin "Nguyễn Văn A" --unit "phường Lưu Kiếm" --by "Trần Văn B"\n  npm run people -- invite "Lê Thị C" --unit "phường Lưu Kiếm" --role "người xem" --by "Trần Văn B"\n  npm run people -- move "Lê Thị C" --to "phường Hải An" --role "người xem" --by "Trần Văn B"\n  npm run people -- lost-phone "Lê Thị C" --by "Trần Văn B"\n  npm run people -- revoke "Lê Thị C" --by "Trần Văn B"',
    );
  const add = (name: string, description: string, ...options: [string, string][]): Command => {
    const command = people
      .command(name)
      .description(description)
      .option(...data);
    for (const [flags, explanation] of options) command.option(flags, explanation);
    return command;
  };
  const BY: [string, string] = ['--by <tên>', 'ai thực hiện, ghi vào nhật ký'];
  const UNIT: [string, string] = ['--unit <đơn-vị>', 'tên đơn vị, ví dụ "phường Lưu Kiếm"'];
  const ROLE: [string, string] = ['--role <vai-trò>', '"người xem", "người soạn", "người duyệt" hoặc "quản trị"'];

  people
    .command('list', { isDefault: true })
    .description('liệt kê cán bộ và mã mời đang chờ theo đơn vị')
    .option(...data)
    .option(...json)
    .option(...UNIT)
    .action(async (options: PeopleOptions) => {
      const { list } = await import('./people-list.ts');
      done(await list(config(), options, now));
    });
  add('first-admin <họ-tên>', 'in mã mời cho quản trị đầu tiên của một đơn vị', UNIT, BY).action(
    async (name: string, options: PeopleOptions) => {
      const { firstAdministrator } = await import('./people-invite.ts');
      done(await firstAdministrator(config(), name, options, now));
    },
  );
  add('invite <họ-tên>', 'in mã mời cho một người: 48 giờ, dùng một lần', UNIT, ROLE, BY).action(
    async (name: string, options: InviteOptions) => {
      const { inviteOne } = await import('./people-invite.ts');
      done(await inviteOne(config(), name, options, now));
    },
  );
  add('add-account <cán-bộ>', 'in mã để cán bộ kết nối thêm một tài khoản (số hoặc họ tên)', BY).action(
    async (person: string, options: PeopleOptions) => {
      const { addAccount } = await import('./people-invite.ts');
      done(await addAccount(config(), person, options, now));
    },
  );
  add('withdraw <số-mã-mời>', 'hủy một mã mời chưa dùng', BY).action(async (number: string, options: PeopleOptions) => {
    const { withdraw } = await import('./people-rights.ts');
    done(await withdraw(config(), number, options, now));
  });
  add('revoke <cán-bộ>', 'thu hồi quyền ở một đơn vị (--unit) hoặc mọi đơn vị', UNIT, BY).action(
    async (person: string, options: PeopleOptions) => {
      const { revokePerson } = await import('./people-rights.ts');
      done(await revokePerson(config(), person, options, now));
    },
  );
  add(
    'move <cán-bộ>',
    'chuyển sang đơn vị khác, hoặc đổi vai trò',
    ['--from <đơn-vị>', 'đơn vị cũ, khi có quyền ở nhiều đơn vị'],
    ['--to <đơn-vị>', 'đơn vị mới; không ghi: đổi vai trò tại đơn vị cũ'],
    ROLE,
    BY,
  ).action(async (person: string, options: MoveOptions) => {
    const { movePerson } = await import('./people-rights.ts');
    done(await movePerson(config(), person, options, now));
  });
  add(
    'lost-phone <cán-bộ>',
    'mất điện thoại: gỡ mọi tài khoản của một người, quyền giữ nguyên',
    ['--channel <kênh>', 'chỉ một kênh: zalo, telegram …'],
    BY,
  ).action(async (person: string, options: ChannelOptions) => {
    const { lostPhone } = await import('./people-rights.ts');
    done(await lostPhone(config(), person, options, now));
  });
  add('unlock <kênh> <tài-khoản>', 'mở khóa một tài khoản đã nhập sai mã nhiều lần', BY).action(
    async (channel: string, account: string, options: PeopleOptions) => {
      const { unlockAccount } = await import('./people-rights.ts');
      done(await unlockAccount(config(), channel, account, options, now));
    },
  );
  add('place <đơn-vị>', 'đơn vị trực thuộc đơn vị nào', ['--above <đơn-vị>', 'đơn vị cấp trên'], BY).action(
    async (unit: string, options: PlaceOptions) => {
      const { place } = await import('./people-place.ts');
      done(await place(config(), unit, options, now));
    },
  );
  add('groups', 'liệt kê các nhóm đã gắn với đơn vị', UNIT, [...json]).action(async (options: PeopleOptions) => {
    const { groups } = await import('./people-groups.ts');
    done(await groups(config(), options));
  });
  add('bind <kênh> <mã-nhóm>', 'gắn một nhóm với một đơn vị', UNIT, BY).action(
    async (channel: string, chat: string, options: PeopleOptions) => {
      const { bind } = await import('./people-groups.ts');
      done(await bind(config(), channel, chat, options, now));
    },
  );
  add('unbind <kênh> <mã-nhóm>', 'bỏ gắn một nhóm', BY).action(
    async (channel: string, chat: string, options: PeopleOptions) => {
      const { unbind } = await import('./people-groups.ts');
      done(await unbind(config(), channel, chat, options, now));
    },
  );
}
