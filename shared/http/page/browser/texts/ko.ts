// The page in Korean; names are followed by a noun, so that no particle depends on how a name ends.
import { say } from '../phrase.ts';
import type { Texts } from './texts.ts';

const inviterOr = (inviter: string): string => (inviter === '' ? '초대한 분' : `${inviter} 님`);

export const ko: Texts = {
  portalName: '클라우드 파트너 포털',
  languages: '언어',
  wait: '잠시만 기다려 주세요…',
  labels: {
    publisher: '게시자',
    role: '역할',
    address: '초대받은 주소',
    inviter: '초대한 사람',
    until: '유효 기한',
    reference: '참조 번호',
  },
  roles: {
    owner: { name: '소유자', may: '프로필, 사용자, 계약 등 모든 것을 관리합니다.' },
    manager: { name: '관리자', may: '프로필과 소유자를 제외한 사용자를 관리합니다.' },
    contributor: { name: '기여자', may: '프로필과 사용자를 볼 수 있습니다.' },
  },
  actions: {
    signIn: '로그인하고 수락',
    signInAgain: '다시 로그인',
    itWasMe: '제가 수락했습니다: 로그인',
    signInOther: '다른 계정으로 로그인',
    acceptAnyway: '이 주소로 수락',
    askDecline: '거절',
    decline: '초대 거절',
    askStop: '초대 그만 받기',
    stop: '더 이상 초대받지 않기',
    undoStop: '실행 취소',
    back: '뒤로',
    retry: '다시 시도',
    openPortal: '포털 열기',
  },
  signInAt: (host) => say`${host} 사이트에서 로그인합니다. 그 전에는 아무것도 바뀌지 않습니다.`,
  notForYou: '원하지 않거나 본인에게 온 초대가 아닌가요? 로그인하지 않고도 처리할 수 있습니다.',
  otherwise: {
    line: '이 페이지에서는 로그인할 수 없습니다. 초대받은 주소로 포털에 로그인하여 초대를 수락해 주세요.',
    developers: '개발자용',
    call: '초대받은 사람의 액세스 토큰으로 다음과 같이 호출하면 초대가 수락됩니다.',
  },
  screens: {
    loading: () => ({ heading: say`받은 초대`, lines: [say`초대를 확인하는 중…`] }),
    finishing: () => ({ heading: say`거의 다 됐습니다`, lines: [say`초대를 수락하는 중…`] }),
    noLink: () => ({
      heading: say`메일의 링크를 열어 주세요`,
      lines: [
        say`초대 메일의 링크로 들어오면 이 페이지에 초대가 표시됩니다.`,
        say`링크는 이 기기에 저장되지 않습니다. 페이지를 새로 고쳤다면 링크를 한 번 더 열어 주세요.`,
      ],
    }),
    invited: ({ publisher, inviter }) => ({
      heading: say`${publisher} 게시자의 초대`,
      lines: [
        inviter === ''
          ? say`이 게시자 계정의 사용자가 될 수 있습니다.`
          : say`${inviter} 님이 이 게시자 계정의 사용자로 귀하를 초대합니다.`,
      ],
    }),
    signInCancelled: ({ publisher }) => ({
      heading: say`${publisher} 게시자의 초대`,
      lines: [say`로그인이 완료되지 않아 아무것도 바뀌지 않았습니다. 초대는 그대로 유효합니다.`],
    }),
    signInFailed: ({ publisher }) => ({
      heading: say`로그인하지 못했습니다`,
      lines: [
        say`아무것도 바뀌지 않았으며 ${publisher} 게시자의 초대는 그대로 유효합니다. 다시 시도해 주세요.`,
      ],
    }),
    notUsable: ({ publisher, inviter }) => ({
      heading: say`지금은 이 초대를 수락할 수 없습니다`,
      lines: [
        say`초대를 보낸 뒤에 바뀐 것이 있습니다. ${publisher} 게시자가 일시 중지되었거나 정원이 찼거나, 초대한 분이 더 이상 초대할 수 없는 상태일 수 있습니다.`,
        say`${inviterOr(inviter)}에게 문의해 주세요.`,
      ],
    }),
    askDecline: ({ publisher }) => ({
      heading: say`초대를 거절할까요?`,
      lines: [say`거절한 사실은 ${publisher} 게시자에게 표시됩니다. 마음이 바뀌면 새 초대를 받아야 합니다.`],
    }),
    declined: ({ publisher }) => ({
      heading: say`초대를 거절했습니다`,
      lines: [say`${publisher} 게시자의 사용자가 되지 않습니다. 더 하실 일은 없습니다.`],
    }),
    askStop: ({ publisher }) => ({
      heading: say`초대를 그만 받을까요?`,
      lines: [
        publisher === ''
          ? say`이 초대를 보낸 게시자는 더 이상 초대를 보낼 수 없게 됩니다. 다른 게시자에는 영향이 없습니다.`
          : say`${publisher} 게시자는 더 이상 초대를 보낼 수 없게 됩니다. 다른 게시자에는 영향이 없습니다.`,
        say`아직 보류 중인 초대가 있으면 함께 거절됩니다.`,
      ],
    }),
    stopped: ({ publisher }) => ({
      heading: say`더 이상 초대를 받지 않습니다`,
      lines: [
        say`${publisher} 게시자는 이제 이 주소로 초대를 보낼 수 없습니다. 실수였다면 실행을 취소할 수 있습니다.`,
      ],
    }),
    allowed: ({ publisher }) => ({
      heading: say`다시 초대를 받을 수 있습니다`,
      lines: [say`${publisher} 게시자가 다시 초대할 수 있습니다. 이미 거절된 초대는 거절된 상태로 남습니다.`],
    }),
    joined: ({ publisher, signedIn }) => ({
      heading: say`수락이 완료되었습니다`,
      lines: [
        signedIn === ''
          ? say`이제 ${publisher} 게시자의 사용자입니다.`
          : say`이제 ${publisher} 게시자의 사용자입니다. 로그인한 계정: ${signedIn}`,
      ],
    }),
    expired: ({ inviter }) => ({
      heading: say`초대가 만료되었습니다`,
      lines: [say`${inviterOr(inviter)}에게 다시 보내 달라고 요청해 주세요. 그러면 새 링크를 받게 됩니다.`],
    }),
    revoked: ({ publisher, inviter }) => ({
      heading: say`초대가 취소되었습니다`,
      lines: [
        say`${publisher} 게시자가 초대를 취소했습니다. 착오라고 생각하시면 ${inviterOr(inviter)}에게 문의해 주세요.`,
      ],
    }),
    wasDeclined: ({ inviter }) => ({
      heading: say`거절된 초대입니다`,
      lines: [say`마음이 바뀌었다면 ${inviterOr(inviter)}에게 새 초대를 요청해 주세요.`],
    }),
    used: ({ publisher }) => ({
      heading: say`이미 수락된 초대입니다`,
      lines: [
        say`초대는 한 번만 사용할 수 있습니다. 본인이 수락했다면 이미 ${publisher} 게시자의 사용자입니다.`,
      ],
    }),
    unknown: () => ({
      heading: say`사용할 수 없는 링크입니다`,
      lines: [
        say`링크가 완전하지 않거나, 새로 온 메일의 링크로 바뀌었습니다.`,
        say`더 최근에 온 메일이 있는지 확인하거나, 메일의 링크 전체를 주소창에 복사해 주세요.`,
      ],
    }),
    otherAddress: ({ address, signedIn }) => ({
      heading: say`다른 주소로 로그인했습니다`,
      lines: [
        say`초대받은 주소: ${address}`,
        say`로그인한 계정: ${signedIn}`,
        say`초대한 분이 다른 주소를 허용했다면 그대로 수락할 수 있습니다. 이 사실은 게시자의 소유자에게 통지됩니다.`,
      ],
    }),
    otherRefused: ({ address, signedIn }) => ({
      heading: say`초대받은 주소로만 수락할 수 있습니다`,
      lines: [
        say`로그인한 계정: ${signedIn}`,
        say`허용된 주소: ${address}`,
        say`초대받은 주소로 로그인하거나, 본인의 주소로 초대를 요청해 주세요.`,
      ],
    }),
    unverified: ({ signedIn }) => ({
      heading: say`주소가 확인되지 않았습니다`,
      lines: [
        signedIn === ''
          ? say`로그인한 서비스에서 이메일 주소가 확인되지 않았습니다.`
          : say`로그인한 계정(${signedIn})의 이메일 주소가 확인되지 않았습니다.`,
        say`로그인한 서비스에서 주소를 확인한 후 다시 로그인해 주세요.`,
      ],
    }),
    alreadyUser: ({ publisher }) => ({
      heading: say`이미 사용자입니다`,
      lines: [say`로그인한 계정은 이미 ${publisher} 게시자의 사용자입니다. 역할은 그대로 유지됩니다.`],
    }),
    notActive: ({ publisher, inviter }) => ({
      heading: say`게시자가 활성 상태가 아닙니다`,
      lines: [
        say`지금은 ${publisher} 게시자의 초대를 수락할 수 없습니다. ${inviterOr(inviter)}에게 문의해 주세요.`,
      ],
    }),
    inviterCannot: ({ publisher }) => ({
      heading: say`더 이상 유효하지 않은 초대입니다`,
      lines: [
        say`초대를 보낸 분은 이제 이 역할을 부여할 수 없습니다. ${publisher} 게시자에게 새 초대를 요청해 주세요.`,
      ],
    }),
    full: ({ publisher, inviter }) => ({
      heading: say`사용자를 더 추가할 수 없습니다`,
      lines: [
        say`${publisher} 게시자의 사용자 수가 한도에 도달했습니다. ${inviterOr(inviter)}에게 자리를 마련해 달라고 요청한 후 다시 시도해 주세요.`,
      ],
    }),
    tooMany: () => ({
      heading: say`시도 횟수가 너무 많습니다`,
      lines: [say`1분 후에 다시 시도해 주세요.`],
    }),
    busy: () => ({
      heading: say`서비스가 혼잡합니다`,
      lines: [say`잠시 후 다시 시도해 주세요. 두 번 시도해도 문제없습니다.`],
    }),
    unreachable: () => ({
      heading: say`서비스에 연결할 수 없습니다`,
      lines: [say`네트워크 연결을 확인하고 다시 시도해 주세요. 두 번 시도해도 문제없습니다.`],
    }),
    failed: () => ({
      heading: say`문제가 발생했습니다`,
      lines: [say`다시 시도해 주세요. 문제가 계속되면 지원팀에 이 참조 번호를 알려 주세요.`],
    }),
  },
};
