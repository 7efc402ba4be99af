import type { ServerResponse } from 'node:http';

/** The pages of Zalo's login by QR: the phone of a person is played by `scan`, `confirm` and `decline`. */
export interface QrLogin {
  /** The picture that is shown, as PNG. */
  picture: Buffer;
  confirm(): void;
  decline(): void;
  answer(path: string, response: ServerResponse): void;
}

/** One pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);

/** @param cookie what a login leaves. @param onLogin is told when somebody has logged in. */
export function createQrLogin(cookie: string, onLogin: () => void): QrLogin {
  let decision: number | null = null;
  let waiting: ServerResponse | null = null;
  const login: QrLogin = {
    picture: PNG,
    confirm: () => decide(0),
    decline: () => decide(-13),
    answer(path, response) {
      const page = path.split('/').at(-1);
      if (page === 'account')
        return void response.end('<script src="https://stc-zlogin.zdn.vn/main-2.44.10.js"></script>');
      if (page === 'waiting-confirm') {
        waiting = response;
        tell();
        return;
      }
      if (page === 'checksession') {
        onLogin();
        response.setHeader('set-cookie', `zpw_sek=${cookie}; Domain=zalo.me; Path=/; Secure; HttpOnly`);
      }
      give(response, { error_code: 0, data: ANSWERS[page ?? '']?.(login.picture) ?? {} });
    },
  };

  function decide(code: number): void {
    decision = code;
    tell();
  }

  function tell(): void {
    if (decision === null || !waiting) return;
    give(waiting, { error_code: decision, data: {} });
    waiting = null;
    decision = null;
  }

  return login;
}

const ANSWERS: Record<string, (picture: Buffer) => object> = {
  generate: (picture) => ({
    code: 'ma-quet-thu-nghiem',
    image: `data:image/png;base64,${picture.toString('base64')}`,
    options: {},
  }),
  'waiting-scan': () => ({ display_name: 'Trợ lý Báo cáo', avatar: '' }),
  userinfo: () => ({ logged: true, info: { name: 'Trợ lý Báo cáo', avatar: '' } }),
};

function give(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}
