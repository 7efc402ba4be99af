/** Who works in the terminal, where no name was given: as such they stand in the audit log. */
export const AT_THE_SERVER = 'người dùng trên máy chủ';
