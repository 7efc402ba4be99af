/** What generated reports are made of: invented, in the manner of real ones. */

/** Names of units are put together of these. */
export const FIRST =
  'Bình Cẩm Đức Khánh Lộc Mỹ Phước Quảng Thạnh Yên Hiệp Gia Trà Sông Bàu Suối Phụng Tịnh Trúc Rạch'.split(' ');
export const SECOND = ['Lãng', 'Khê', 'Ngạn', 'Trạch', 'Thịnh', 'Vượng', 'Điền', 'Sậy', 'Quế', 'Đài'];
export const SIGNERS = ['Trần Văn Tám', 'Lê Thị Nhị', 'Phạm Quốc Ngũ', 'Vũ Thị Lục'];

export const FIELDS = ['Hộ tịch', 'Chứng thực', 'Đất đai', 'Xây dựng', 'Bảo trợ xã hội', 'Đăng ký kinh doanh'];

/** What a section counts: a sentence with its number in it. */
export const SECTIONS: [string, [string, number, number][]][] = [
  [
    'Công tác chỉ đạo, điều hành',
    [
      ['Ban hành # kế hoạch về cải cách hành chính', 2, 20],
      ['Ban hành # văn bản chỉ đạo, đôn đốc việc thực hiện nhiệm vụ được giao', 20, 90],
      ['Tổ chức # cuộc họp giao ban với các phòng chuyên môn', 4, 30],
      ['Kiểm tra # tổ dân phố về việc chấp hành kỷ luật, kỷ cương hành chính', 2, 15],
    ],
  ],
  [
    'Tiếp công dân, giải quyết đơn thư',
    [
      ['Tiếp # lượt công dân tại trụ sở', 10, 200],
      ['Tiếp nhận # đơn kiến nghị, phản ánh', 5, 60],
      ['Đã giải quyết # đơn kiến nghị, phản ánh thuộc thẩm quyền', 3, 50],
      ['Hòa giải thành # vụ việc tại cơ sở', 1, 20],
    ],
  ],
  [
    'Chuyển đổi số',
    [
      ['Số hóa # hồ sơ đã có kết quả giải quyết', 200, 3000],
      ['Cấp # chữ ký số cho cán bộ, công chức', 10, 80],
      ['Đăng # tin, bài trên cổng thông tin điện tử', 10, 150],
      ['Mở # lớp tập huấn kỹ năng số với sự tham gia của người dân các tổ dân phố', 1, 12],
    ],
  ],
  [
    'Văn hóa, xã hội',
    [
      ['Chi trả trợ cấp cho # đối tượng bảo trợ xã hội', 100, 900],
      ['Tặng # suất quà cho gia đình chính sách nhân ngày lễ', 50, 600],
      ['Giới thiệu việc làm cho # lao động', 20, 300],
      ['Khám sức khỏe cho # người cao tuổi', 50, 700],
    ],
  ],
  [
    'Kinh tế, ngân sách',
    [
      ['Thu ngân sách trên địa bàn đạt # triệu đồng', 2000, 90000],
      ['Chi ngân sách địa phương là # triệu đồng', 2000, 90000],
      ['Có # hộ kinh doanh cá thể đăng ký mới', 3, 90],
      ['Giải ngân vốn đầu tư công # triệu đồng', 500, 30000],
    ],
  ],
  [
    'Cải cách tổ chức bộ máy và chế độ công vụ',
    [
      ['Hiện có # cán bộ, công chức so với biên chế được giao', 30, 90],
      ['Cử # lượt cán bộ, công chức đi bồi dưỡng nghiệp vụ', 5, 80],
      ['Ký # quyết định phân công công tác cho công chức các phòng', 3, 60],
      ['Đánh giá, xếp loại # viên chức của các trường học trên địa bàn', 100, 600],
    ],
  ],
  [
    'Thông tin, tuyên truyền',
    [
      ['Phát # lượt tin trên hệ thống truyền thanh cơ sở', 20, 200],
      ['Treo # băng rôn, khẩu hiệu tại các trục đường chính', 5, 60],
      ['Phát # tờ rơi hướng dẫn nộp hồ sơ trực tuyến', 200, 4000],
      ['Tổ chức # hội nghị phổ biến, giáo dục pháp luật cho người dân', 1, 15],
    ],
  ],
  [
    'Quản lý đất đai, tài nguyên, môi trường',
    [
      ['Cấp # giấy chứng nhận quyền sử dụng đất lần đầu', 2, 90],
      ['Xác nhận nguồn gốc đất cho # trường hợp', 5, 120],
      ['Thu gom, vận chuyển # tấn rác thải sinh hoạt', 50, 900],
      ['Xử phạt # trường hợp đổ rác thải không đúng nơi quy định', 1, 25],
    ],
  ],
  [
    'Giáo dục, y tế',
    [
      ['Toàn địa bàn có # học sinh các cấp học', 1500, 9000],
      ['Tiêm chủng mở rộng cho # trẻ em dưới một tuổi', 20, 300],
      ['Khám, chữa bệnh cho # lượt người tại trạm y tế', 200, 4000],
      ['Kiểm tra an toàn thực phẩm tại # cơ sở kinh doanh dịch vụ ăn uống', 3, 60],
    ],
  ],
  [
    'Quốc phòng, an ninh, trật tự',
    [
      ['Tuyên truyền phòng cháy, chữa cháy cho # hộ gia đình', 100, 900],
      ['Xử lý # trường hợp vi phạm trật tự đô thị', 1, 40],
      ['Tổ chức # buổi tuần tra ban đêm', 8, 60],
    ],
  ],
];

export const OPENING = [
  'Ủy ban nhân dân đã tập trung lãnh đạo, chỉ đạo toàn diện các mặt công tác của',
  'Các nhiệm vụ được triển khai đồng bộ, có trọng tâm, bám sát yêu cầu thực tiễn của',
  'Công tác này tiếp tục được duy trì nền nếp, nhận được sự đồng thuận của nhân dân',
];

export const DIFFICULTIES = [
  'Đường truyền mạng và phần mềm một cửa có lúc bị gián đoạn, làm chậm việc trả kết quả cho người dân, nhất là các hồ sơ đất đai cần lấy ý kiến nhiều cơ quan.',
  'Một số công chức mới được phân công chưa quen với quy trình điện tử, còn phải nhờ hướng dẫn khi xử lý hồ sơ liên thông.',
  'Trụ sở làm việc chật, phòng tiếp dân xuống cấp, trang thiết bị đã dùng nhiều năm chưa được thay thế đồng bộ.',
  'Người cao tuổi còn ngại nộp hồ sơ qua mạng nên tổ hướng dẫn phải làm thay nhiều bước, mất thêm thời gian ở quầy.',
  'Kinh phí chỉnh lý tài liệu tồn đọng chưa được bố trí, việc số hóa tài liệu lưu trữ vì vậy còn chậm so với yêu cầu.',
];

export const TASKS = [
  'Rà soát, xử lý dứt điểm hồ sơ quá hạn; công khai lời xin lỗi và ngày hẹn trả lại đối với từng trường hợp chậm.',
  'Duy trì tổ công nghệ số cộng đồng đến từng tổ dân phố để hướng dẫn người dân nộp hồ sơ và thanh toán trực tuyến.',
  'Tăng cường kiểm tra đột xuất việc chấp hành giờ giấc, thái độ phục vụ của công chức tại bộ phận một cửa.',
  'Đẩy nhanh tiến độ giải ngân các công trình đã được bố trí vốn, không để dồn vào những tháng cuối năm.',
  'Phối hợp với lực lượng công an tuyên truyền phòng cháy, chữa cháy và phòng chống lừa đảo trên không gian mạng.',
];

/** Things that a unit builds or repairs. */
export const WORKS = [
  'Nhà văn hóa thôn',
  'Tuyến đường nội thôn',
  'Trường mầm non',
  'Trường tiểu học',
  'Trạm y tế',
  'Chợ dân sinh',
  'Cầu qua kênh',
  'Khu tái định cư',
  'Hồ điều hòa',
  'Trạm bơm tiêu',
  'Tuyến mương tưới',
  'Sân thể thao',
  'Nghĩa trang nhân dân',
  'Đình làng',
  'Điểm tập kết rác',
  'Bãi đỗ xe',
  'Hệ thống chiếu sáng',
  'Vỉa hè phố',
  'Công viên',
  'Tuyến cống thoát nước',
  'Nhà lớp học hai tầng',
  'Bia tưởng niệm liệt sĩ',
  'Đường gom cạnh quốc lộ',
  'Trạm cấp nước sạch',
];
export const PLACE_FIRST =
  'An Bạch Cao Dương Đan Giang Hà Hưng Kim Lai Lương Minh Nam Ngọc Nguyệt Phú Phương Sơn Tân Thái Thanh Thượng Tiên Trung Tú Văn Vĩnh Vạn Xuân Yến'.split(
    ' ',
  );
export const PLACE_SECOND =
  'Áng Bình Cầu Châu Cường Duệ Đông Động Giáo Hạ Hòa Khánh Lâm Liễn Lỗ Môn Nghĩa Nhuệ Ninh Phong Quan Quỳnh Sa Tảo Thủy Triều Tuyền Úc Vân Xá'.split(
    ' ',
  );
export const STATES = [
  'đã xong phần móng, đang xây tường bao',
  'đã nghiệm thu và bàn giao cho đơn vị sử dụng',
  'mới chọn được nhà thầu, chưa khởi công',
  'đang lát nền, lắp cửa và sơn hoàn thiện',
  'đã thông xe kỹ thuật, còn thiếu biển báo',
  'đang lấy ý kiến nhân dân về phương án thiết kế',
  'đã đào xong đường ống, chưa hoàn trả mặt đường',
  'phải tạm ngừng thi công từ đầu tháng',
  'đã được phê duyệt dự toán điều chỉnh',
  'đang di dời cột điện và cáp viễn thông',
  'đã đổ bê tông được nửa chiều dài tuyến',
  'đang chờ kết quả thẩm định phòng cháy',
  'đã đưa vào sử dụng, còn thiếu bàn ghế và máy tính',
  'đang nạo vét, kè đá hai bên bờ',
  'đã trồng xong cây xanh, đang lắp ghế đá',
  'chưa có trong kế hoạch vốn trung hạn',
];
/** Each with a number of its own, between the two. */
export const OBSTACLES: [string, number, number][] = [
  ['Còn # hộ dân chưa nhận tiền bồi thường vì chưa đồng ý đơn giá cây trồng', 2, 40],
  ['Có # ngôi mộ chưa di dời do chưa có đất ở nghĩa trang mới', 1, 30],
  ['Nhà thầu thiếu cát san lấp, chậm # ngày so với hợp đồng', 5, 90],
  ['Nước thải của # hộ chăn nuôi chảy vào khu vực thi công', 2, 25],
  ['Mưa lớn làm sạt # mét taluy, phải gia cố lại', 5, 80],
  ['Nhân dân hiến # mét vuông đất và tự tháo dỡ tường rào', 50, 900],
  ['Thiếu # triệu đồng vốn đối ứng, chưa thanh toán cho nhà thầu', 100, 3000],
  ['Hồ sơ địa chính của # thửa đất sai diện tích, phải đo lại', 2, 60],
  ['Có # gia đình gửi đơn đề nghị xem lại ranh giới', 1, 15],
  ['Đã huy động # ngày công của đoàn viên, hội viên tham gia dọn dẹp', 20, 400],
  ['Giá thép tăng, nhà thầu xin điều chỉnh # hạng mục', 1, 9],
  ['Đường điện trung thế cắt ngang, phải xin cắt điện # lần', 1, 8],
  ['Phụ huynh góp # bộ bàn ghế và dụng cụ học tập', 10, 120],
  ['Xe chở vật liệu làm hỏng # mét đường bê tông của xóm bên', 20, 300],
];
export const WAYS = [
  'giao phòng Kinh tế, Hạ tầng và Đô thị làm việc với chủ đầu tư để tháo gỡ',
  'giao Mặt trận Tổ quốc vận động từng gia đình',
  'đã mời đơn vị tư vấn khảo sát lại hiện trạng',
  'đề nghị Ban Quản lý dự án bố trí thêm máy móc và nhân công',
  'sẽ công khai phương án tại trụ sở và nhà văn hóa',
  'trưởng thôn ký cam kết theo dõi hằng tuần',
  'báo cáo Thường trực Hội đồng nhân dân cho ý kiến',
  'tổ giám sát cộng đồng ghi nhật ký và chụp ảnh mỗi ngày',
  'xin chuyển phần vốn còn lại sang năm sau',
  'phối hợp với điện lực, viễn thông thống nhất ngày di dời',
  'mượn tạm phòng học của trường bên cạnh trong thời gian sửa chữa',
  'lập biên bản, yêu cầu khắc phục xong trước kỳ họp cuối năm',
];
