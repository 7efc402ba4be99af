/** What Zalo tells a client that logs in: where its services are, and how it is to behave. */
export function loginInfo(root: string, { uid, key }: { uid: string; key: Buffer }) {
  return {
    uid,
    zpw_enk: key.toString('base64'),
    zpw_ws: [`${root.replace('http:', 'ws:')}/socket`],
    zpw_service_map_v3: Object.fromEntries(SERVICES.map((name) => [name, [`${root}/${name}`]])),
  };
}

const SERVICES = [
  'aext',
  'alias',
  'auto_reply',
  'boards',
  'catalog',
  'chat',
  'conversation',
  'file',
  'friend',
  'friend_board',
  'group',
  'group_board',
  'group_poll',
  'label',
  'profile',
  'quick_message',
  'reaction',
  'sticker',
  'zimsg',
];

export const SERVER_INFO = {
  settings: {
    features: {
      sharefile: {
        max_file: 50,
        max_size_share_file_v3: 1024,
        chunk_size_file: 3_145_728,
        restricted_ext_file: ['exe'],
      },
      socket: { ping_interval: 180_000, retries: {}, close_and_retry_codes: [1000, 3000], rotate_error_codes: [] },
    },
  },
  extra_ver: {},
};
