/** Nouns with which the bodies of a unit, its places and its fields of work are named. */
const PART =
  /^(?:văn phòng|phòng|ban|trung tâm|trạm|công an|đội|trường|chi cục|thanh tra|hạt kiểm lâm|bệnh viện|bộ phận|thôn|xóm|khu dân cư|tổ dân phố|lĩnh vực|hợp tác xã|chi bộ|chi nhánh)(?:\s|$)/iu;

/** "Xã Bắc Sơn", in the list of a report from above; "xã hội" begins no name. */
const UNIT_BELOW = /^(?:[Xx]ã|[Pp]hường|[Đđ]ặc khu|[Tt]hị trấn)\s+\p{Lu}/u;

/** Whether a name is that of a room, school, hamlet, field of work or unit below, not that of a kind of thing: "Phòng Kinh tế", not "Khiếu nại". */
export function namesUnitPart(name: string): boolean {
  return PART.test(name) || UNIT_BELOW.test(name);
}
