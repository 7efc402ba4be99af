import type { Config } from '../config.ts';
import { tell } from './tell.ts';

/** A line for each part that the settings decide on: on, or off and which setting turns it on. */
export function tellParts({ databaseUrl, dataFolder, model, embeddings }: Config): void {
  tell(`Kho dữ liệu: ${databaseUrl === undefined ? `thư mục ${dataFolder}` : 'PostgreSQL'}.`);
  tell(model ? `Mô hình: bật (${model.model}).` : 'Mô hình: tắt (đặt LLM_BASE_URL để bật).');
  tell(
    embeddings
      ? `Vectơ tìm kiếm: máy chủ (${embeddings.model}).`
      : 'Vectơ tìm kiếm: của chương trình (đặt EMBEDDINGS_BASE_URL để dùng máy chủ).',
  );
}
