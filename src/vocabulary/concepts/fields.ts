import type { Concept } from '../concept.ts';
import { conceptIn } from './concept-in.ts';

const field = conceptIn('field');

/** Domains of procedures and dossiers. */
export const FIELDS: Concept[] = [
  field('civil_status', ['hộ tịch', 'lĩnh vực hộ tịch', 'tư pháp - hộ tịch', 'tư pháp hộ tịch']),
  field('birth_registration', ['khai sinh', 'đăng ký khai sinh'], ['làm khai sinh']),
  field('marriage_registration', ['kết hôn', 'đăng ký kết hôn', 'tình trạng hôn nhân']),
  field('death_registration', ['khai tử', 'đăng ký khai tử']),
  field('certification', ['chứng thực', 'lĩnh vực chứng thực'], ['công chứng']),
  field('certified_copy', ['chứng thực bản sao', 'sao y', 'sao y bản chính', 'bản sao']),
  field('land', ['đất đai', 'địa chính', 'đất đai xây dựng', 'lĩnh vực đất đai']),
  field('environment', ['môi trường', 'tài nguyên môi trường', 'tài nguyên và môi trường']),
  field('construction', ['xây dựng cơ bản', 'lĩnh vực xây dựng', 'cấp phép xây dựng']),
  field('social_protection', [
    'bảo trợ',
    'bảo trợ xã hội',
    'lĩnh vực bảo trợ',
    'bảo trợ - xã hội',
    'chính sách xã hội',
  ]),
  field('merit', ['người có công', 'lĩnh vực người có công']),
  field('business_registration', ['lĩnh vực kinh doanh', 'đăng ký kinh doanh', 'kinh doanh', 'hộ kinh doanh']),
  field('education', ['lĩnh vực giáo dục', 'giáo dục', 'giáo dục và đào tạo']),
  field('health', ['lĩnh vực y tế', 'y tế']),
  field('military', ['quân sự', 'ban chỉ huy quân sự', 'bchqs']),
  field('police', ['công an']),
  field('tax', ['thuế', 'cơ quan thuế']),
  field('judiciary', ['tư pháp', 'lĩnh vực tư pháp']),
];
