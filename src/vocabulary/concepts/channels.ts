import type { Concept } from '../concept.ts';
import { conceptIn } from './concept-in.ts';

const channel = conceptIn('channel');

/** By which way dossiers, payments and services come. */
export const CHANNELS: Concept[] = [
  channel(
    'online',
    ['trực tuyến', 'qua mạng', 'trên mạng', 'nộp trực tuyến', 'môi trường điện tử', 'điện tử'],
    ['online', 'onl', 'nộp mạng', 'nộp qua mạng'],
    ['cashless', 'full_online', 'partial_online'],
  ),
  channel('cashless', ['không dùng tiền mặt', 'không tiền mặt', 'phi tiền mặt']),
  channel('direct', ['trực tiếp', 'nộp trực tiếp', 'bản giấy'], ['tại quầy', 'offline', 'nộp giấy']),
  channel('postal', ['bưu chính', 'bưu chính công ích', 'qua bưu điện']),
  channel(
    'full_online',
    [
      'toàn trình',
      'trực tuyến toàn trình',
      'dịch vụ công trực tuyến toàn trình',
      'dịch vụ công toàn trình',
      'dvc toàn trình',
    ],
    [],
  ),
  channel(
    'partial_online',
    ['một phần', 'trực tuyến một phần', 'dịch vụ công trực tuyến một phần', 'dvc một phần', 'dịch vụ công một phần'],
    ['1 phần'],
  ),
  channel('no_boundary', [
    'phi địa giới',
    'không phụ thuộc địa giới',
    'không phụ thuộc vào địa giới hành chính',
    'phi địa giới hành chính',
  ]),
];
