import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../../src/answers/library.ts';
import { rankPassages } from '../../../src/answers/passages/rank-passages.ts';
import { searchPassages } from '../../../src/answers/passages/search-passages.ts';
import { openEmbedding } from '../../../src/commands/embeddings.ts';
import { createLexicalEmbedder } from '../../../src/model/embeddings/lexical-embedder.ts';
import { fillEmbeddings } from '../../../src/reports/embeddings/fill-embeddings.ts';
import { listReports } from '../../../src/reports/queries.ts';
import type { Database } from '../../../src/store/database.ts';
import { actAs, EVERYTHING } from '../../../src/store/scope.ts';
import { createUnitRegistry } from '../../../src/vocabulary/units/registry.ts';
import { ownersDatabase } from '../../database.ts';
import { storePassages } from './store-with-passages.ts';

const DOOR = 'Bộ phận một cửa của phường được bố trí thêm hai quầy tiếp dân.';
const ONE_AND_DOOR = 'Mỗi trường học có một kho sách, một sân chơi và thay mới toàn bộ cửa sổ, cửa ra vào.';
const LAMPS = 'Tuyến đường liên thôn được lắp bóng đèn chiếu sáng bằng nguồn xã hội hóa.';
const SWAN = 'Nuôi ngỗng giống thử nghiệm cho bà con vùng bãi.';
const STAFF = 'Hạn chế, khó khăn::Thiếu viên chức chuyên trách phần mềm.';
const TEXTS = [DOOR, ONE_AND_DOOR, LAMPS, SWAN, STAFF, 'Công chức tham gia lớp tập huấn về chữ ký số.'];

const OLD = 'Tuyến phố đi bộ mở cửa ba tối mỗi tuần.';
const NEW = 'Tuyến phố đi bộ mở cửa bốn tối mỗi tuần.';

describe('the search for passages', () => {
  let owner: Database;
  let db: Database;
  let library: Library;
  beforeAll(async () => {
    owner = await ownersDatabase();
    db = actAs(owner, EVERYTHING);
    await storePassages(db, 'phường Minh Tân', 2025, TEXTS);
    await storePassages(db, 'phường Phú Liễn', 2024, [OLD]);
    await storePassages(db, 'phường Phú Liễn', 2025, [NEW]);
    await embedAll();
    const embedding = await openEmbedding(db, undefined);
    library = {
      db,
      registry: createUnitRegistry([]),
      reports: await listReports(db),
      ...(embedding && { embedding }),
    };
  });
  afterAll(() => owner.close());

  const embedAll = () =>
    fillEmbeddings(
      owner,
      createLexicalEmbedder(async () => () => 1),
      { batch: 3 },
    );

  const first = async (text: string, from: Library = library) =>
    (await searchPassages(from, { text, units: [], periods: [], limit: 1 }))[0]?.body;

  it.each([
    ['with its marks', 'bóng đèn chiếu sáng', LAMPS],
    ['without marks', 'bong den chieu sang', LAMPS],
    ['with đ typed as d', 'duong lien thon', LAMPS],
    ['in capitals', 'BÓNG ĐÈN CHIẾU SÁNG', LAMPS],
    ['whose syllables stand together, not apart', 'một cửa', DOOR],
    ['by a number in it as well', 'một cửa thêm hai quầy', DOOR],
    ['by what its heading says', 'hạn chế phần mềm', STAFF.split('::')[1]],
  ])('finds a passage %s', async (_how, text, expected) => {
    expect(await first(text)).toBe(expected);
  });

  it.each(['nuoi ngoong', 'ngỗngg gióng', 'ngỗgn'])(
    'finds a passage although no word of "%s" is spelled as in it',
    async (text) => {
      expect(await first(text)).toBe(SWAN);
    },
  );

  it('finds by words alone where no embedding is ready', async () => {
    const { embedding: _none, ...wordsOnly } = library;
    expect(await first('bong den chieu sang', wordsOnly)).toBe(LAMPS);
    expect(await first('ngỗgn', wordsOnly)).toBeUndefined();
  });

  it('puts what the later report of a unit says before what an older one says in nearly the same words', async () => {
    expect(await first('phố đi bộ mở cửa mấy tối')).toBe(NEW);
  });

  it('tells a syllable from another that differs in its mark alone, where marks are typed', async () => {
    await storePassages(db, 'phường Hoa Sơn', 2025, ['Chống nóng cho mạ.', 'Chống nồng cho mạ.', 'Chống nông cho mạ.']);
    const now = { ...library, reports: (await listReports(db)).filter((one) => one.unit === 'phường Hoa Sơn') };
    expect(await first('nồng', now)).toBe('Chống nồng cho mạ.');
    expect(await first('nông', now)).toBe('Chống nông cho mạ.');
  });

  it('lets a word outweigh letters that are alike', async () => {
    await storePassages(db, 'phường Chợ Quê', 2025, [
      'Món ngon.',
      'Lứa ngỗng thứ hai nuôi ở bãi bồi đã xuất chuồng hết.',
    ]);
    await embedAll();
    const now = { ...library, reports: (await listReports(db)).filter((one) => one.unit === 'phường Chợ Quê') };
    expect(await first('ngỗng', now)).toContain('Lứa ngỗng');
  });

  it('finds more than one passage by its letters', async () => {
    const now = { ...library, reports: (await listReports(db)).filter((one) => /Minh Tân|Chợ Quê/u.test(one.unit)) };
    const found = await searchPassages(now, { text: 'ngỗgn ngỗngg', units: [], periods: [], limit: 5 });
    expect(found.filter(({ body }) => body.includes('ngỗng'))).toHaveLength(2);
  });

  it('looks at the best of many passages that hold a word, not at the first', async () => {
    const many = Array.from({ length: 70 }, (_, i) => `Vườn hoa số ${i} cạnh nhà văn hóa thôn.`);
    await storePassages(db, 'phường Vườn Hoa', 2025, [...many, 'Hoa, hoa.']);
    const now = { ...library, reports: (await listReports(db)).filter((one) => one.unit === 'phường Vườn Hoa') };
    expect(await first('hoa', now)).toBe('Hoa, hoa.');
  });

  it('lets the passages of an older report not crowd out those of the later one', async () => {
    await storePassages(
      db,
      'phường Đồi Chè',
      2024,
      Array.from({ length: 70 }, () => 'Chè, chè.'),
    );
    await storePassages(db, 'phường Đồi Chè', 2025, ['Trồng chè trên đồi cao ven hồ.']);
    const now = { ...library, reports: (await listReports(db)).filter((one) => one.unit === 'phường Đồi Chè') };
    expect(await first('chè', { ...now, embedding: undefined } as unknown as Library)).toContain('đồi cao');
  });

  it('searches only the reports that it is given', async () => {
    const [report] = library.reports.filter((one) => one.unit === 'phường Phú Liễn');
    const found = await rankPassages(library, report ? [report] : [], {
      terms: ['bong', 'den', 'pho'],
      parts: [],
      text: 'bóng đèn phố',
      marked: [],
      numbers: [],
    });
    expect(found.map((one) => one.passage.body)).toEqual([NEW]);
  });

  it('finds nothing for a text of which nothing is known', async () => {
    expect(await searchPassages(library, { text: '?!', units: [], periods: [], limit: 5 })).toEqual([]);
  });
});
