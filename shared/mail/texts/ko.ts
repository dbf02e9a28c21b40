// Mails in Korean; names are followed by a noun, so that no particle depends on how a name ends.
import type { MailTexts } from '../mail-texts.ts';
import { say } from '../phrase.ts';

export const ko: MailTexts = {
  roles: { owner: '소유자', manager: '관리자', contributor: '기여자' },
  footer: '이 메일은 클라우드 파트너 포털에서 자동으로 발송되었습니다. 회신하셔도 확인되지 않습니다.',
  copyHint: '단추가 작동하지 않으면 다음 주소를 복사하여 브라우저에 붙여 넣으세요.',
  openPortal: '클라우드 파트너 포털 열기',
  checkUsers: '예상하지 못한 변경이라면 포털에서 게시자의 사용자를 확인해 주세요.',
  labels: {
    publisher: '게시자:',
    publisherId: '게시자 ID:',
    role: '역할:',
    newRole: '새 역할:',
    validUntil: '유효 기한:',
    promoCode: '프로모션 코드:',
  },
  registrationReceived: {
    subject: (name) => say`${name} 게시자의 등록 신청이 접수되었습니다`,
    thanks: '감사합니다. 귀사의 등록 신청이 접수되어 현재 검토 중입니다.',
    next: '검토에는 보통 1~3일이 걸립니다. 결과가 나오면 바로 메일로 알려 드리며, 그때까지 하실 일은 없습니다.',
  },
  registrationApproved: {
    subject: (name) => say`${name} 게시자의 등록이 승인되었습니다`,
    welcome: '환영합니다! 등록이 승인되어 게시자 계정이 활성 상태가 되었습니다.',
    signIn: '이제 등록할 때 사용한 계정으로 포털에 로그인하실 수 있습니다.',
    noPassword: '이 메일에는 암호가 들어 있지 않으며, 메일로 암호를 묻는 일은 없습니다.',
    secondOwner: '게시자 계정이 한 사람에게만 의존하지 않도록 소유자를 한 명 더 초대하시기를 권합니다.',
    promoCode:
      '이 프로모션 코드를 사용하면 개발자 센터에 무료로 등록할 수 있습니다. 귀하의 게시자 전용 코드이므로 다른 사람에게 전달하지 마세요.',
  },
  registrationRejected: {
    subject: (name) => say`${name} 게시자의 등록이 거부되었습니다`,
    outcome: '등록 신청을 검토한 결과, 현재 내용으로는 승인할 수 없습니다.',
    reasons: (count) => `다음 ${count}가지 사항을 수정해 주세요.`,
    target: (pointer) => say`위치: ${pointer}`,
    next: '소유자가 포털에서 프로필을 수정한 후 등록을 다시 제출할 수 있습니다. 게시자 ID는 그대로 유지됩니다.',
  },
  publisherSuspended: {
    subject: (name) => say`${name} 게시자가 일시 중지되었습니다`,
    effect:
      '게시자 계정이 일시 중지되었습니다. 다시 활성화될 때까지 사용자를 초대하거나 추가할 수 없으며 초대를 수락할 수도 없습니다.',
    reason: '사유:',
    next: '궁금한 점이 있거나 착오라고 생각하시면 마켓플레이스 지원팀에 문의해 주세요.',
  },
  publisherResumed: {
    subject: (name) => say`${name} 게시자가 다시 활성화되었습니다`,
    effect:
      '일시 중지가 해제되었습니다. 게시자 계정이 활성 상태이며 사용자를 다시 초대하고 관리할 수 있습니다.',
  },
  invitation: {
    subject: (name) => say`${name} 게시자의 초대장`,
    byInviter: (inviter) => say`${inviter} 님이 다음 게시자 계정의 사용자로 귀하를 초대합니다.`,
    byNobodyNamed: '다음 게시자 계정의 사용자로 귀하를 초대합니다.',
  },
  invitationReminder: {
    subject: (name) => say`알림: ${name} 게시자의 초대가 곧 만료됩니다`,
    byInviter: (inviter) =>
      say`${inviter} 님이 보낸 초대가 아직 보류 중이며 곧 만료됩니다. 수락하시면 다음 게시자 계정의 사용자가 됩니다.`,
    byNobodyNamed: '초대가 아직 보류 중이며 곧 만료됩니다. 수락하시면 다음 게시자 계정의 사용자가 됩니다.',
  },
  invitationBody: {
    message: '초대한 분의 메시지:',
    action: '초대 보기',
    nothingYet:
      '링크를 여는 것만으로는 아무것도 바뀌지 않습니다. 로그인하여 초대를 수락해야 사용자가 됩니다.',
    decline:
      '원하지 않으시면 같은 페이지에서 로그인하지 않고 거절하실 수 있습니다. 모르는 게시자라면 이 메일을 무시하셔도 됩니다.',
    stop: '이 게시자의 초대를 더 이상 받지 않으려면 다음 링크를 여세요.',
  },
  invitationExpired: {
    subject: (name) => say`${name} 게시자의 초대가 만료되었습니다`,
    what: (email) => say`${email} 주소로 보내신 초대가 기한 내에 수락되지 않아 만료되었습니다.`,
    whatOfNobody: '보내신 초대 중 하나가 기한 내에 수락되지 않아 만료되었습니다.',
    next: '포털에서 다시 초대하실 수 있습니다. 그러면 받는 사람에게 새 링크가 전송되고 이전 링크는 더 이상 작동하지 않습니다.',
  },
  invitationAcceptedElsewhere: {
    subject: (name) => say`${name} 게시자의 초대가 다른 주소로 수락되었습니다`,
    what: (user) => say`${user} 님이 초대받은 주소와 다른 주소로 초대를 수락했습니다.`,
    whatOf: (user, invited) => say`${user} 님이 ${invited} 주소로 보낸 초대를 다른 주소로 수락했습니다.`,
    allowed: '이 초대는 다른 주소로 수락하는 것을 허용했습니다.',
  },
  roleChanged: {
    subject: (name) => say`${name} 게시자에서 귀하의 역할이 변경되었습니다`,
    what: '이 게시자에서 귀하의 역할이 변경되었습니다. 새 역할은 지금부터 적용됩니다.',
    ask: '궁금한 점이 있으면 게시자의 소유자에게 문의해 주세요.',
  },
  userRemoved: {
    subject: (name) => say`${name} 게시자에 대한 액세스가 종료되었습니다`,
    what: '귀하는 더 이상 이 게시자의 사용자가 아닙니다. 로그인에 사용하는 계정은 그대로 유지됩니다.',
    ask: '궁금한 점이 있으면 게시자의 소유자에게 문의해 주세요.',
  },
  ownersRoleChanged: {
    subject: (name) => say`${name} 게시자 사용자의 역할이 변경되었습니다`,
    what: (user) => say`이 게시자에서 ${user} 님의 역할이 변경되었습니다.`,
  },
  ownersUserRemoved: {
    subject: (name) => say`${name} 게시자의 사용자가 제거되었습니다`,
    what: (user) => say`${user} 님은 더 이상 이 게시자의 사용자가 아닙니다.`,
  },
};
