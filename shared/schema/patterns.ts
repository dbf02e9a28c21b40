// The forms of ids; digits and letters of base32 as RFC 4648 has them, in lower case.

export const publisherIdPattern = /^[a-z0-9][a-z0-9_-]{1,48}[a-z0-9]$/;
export const userIdPattern = /^usr_[a-z2-7]{26}$/;
export const invitationIdPattern = /^inv_[a-z2-7]{26}$/;
