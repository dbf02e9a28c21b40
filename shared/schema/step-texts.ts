// Titles and results of the five steps in every language; a missing text does not compile.
import type { StepId } from '../domain/checklist.ts';
import type { Locale } from '../domain/locale.ts';

export interface StepText {
  readonly title: string;
  readonly result: string;
}

export const stepTexts: Readonly<Record<Locale, Readonly<Record<StepId, StepText>>>> = {
  en: {
    joinPartnerNetwork: {
      title: 'Register in Microsoft Partner Network',
      result: 'A Microsoft Partner Network (MPN) ID for the organisation',
    },
    createMicrosoftAccount: {
      title: 'Create a Microsoft account',
      result: 'A verified Microsoft account, ending in @outlook.com, @live.com or similar',
    },
    submitRegistrationForm: {
      title: 'Submit the marketplace registration form',
      result: 'A publisher account on the portal',
    },
    signInToPortal: {
      title: 'Sign in to the portal',
      result: 'Authority to create and publish offers, manage users and collect marketplace metrics',
    },
    registerInDevCenter: {
      title: 'Register in Microsoft Developer Center',
      result: 'A verified Dev Center account and the authority to conduct marketplace transactions',
    },
  },
  fr: {
    joinPartnerNetwork: {
      title: 'S’inscrire au Microsoft Partner Network',
      result: 'Un ID Microsoft Partner Network (MPN) pour l’organisation',
    },
    createMicrosoftAccount: {
      title: 'Créer un compte Microsoft',
      result: 'Un compte Microsoft vérifié, se terminant par @outlook.com, @live.com ou équivalent',
    },
    submitRegistrationForm: {
      title: 'Envoyer le formulaire d’inscription à la place de marché',
      result: 'Un compte d’éditeur sur le portail',
    },
    signInToPortal: {
      title: 'Se connecter au portail',
      result:
        'L’autorisation de créer et de publier des offres, de gérer les utilisateurs et de suivre les ventes',
    },
    registerInDevCenter: {
      title: 'S’inscrire au Centre de développement Microsoft',
      result:
        'Un compte vérifié du Centre de développement et l’autorisation de réaliser des transactions sur la place de marché',
    },
  },
  sv: {
    joinPartnerNetwork: {
      title: 'Registrera er i Microsoft Partner Network',
      result: 'Ett ID i Microsoft Partner Network (MPN) för organisationen',
    },
    createMicrosoftAccount: {
      title: 'Skapa ett Microsoft-konto',
      result: 'Ett verifierat Microsoft-konto som slutar på @outlook.com, @live.com eller liknande',
    },
    submitRegistrationForm: {
      title: 'Skicka in marknadsplatsens registreringsformulär',
      result: 'Ett utgivarkonto på portalen',
    },
    signInToPortal: {
      title: 'Logga in på portalen',
      result:
        'Behörighet att skapa och publicera erbjudanden, hantera användare och samla in mätvärden från marknadsplatsen',
    },
    registerInDevCenter: {
      title: 'Registrera er i Microsoft Developer Center',
      result: 'Ett verifierat Dev Center-konto och behörighet att genomföra transaktioner på marknadsplatsen',
    },
  },
  ko: {
    joinPartnerNetwork: {
      title: 'Microsoft 파트너 네트워크에 등록',
      result: '조직의 Microsoft 파트너 네트워크(MPN) ID',
    },
    createMicrosoftAccount: {
      title: 'Microsoft 계정 만들기',
      result: '@outlook.com, @live.com 등으로 끝나는 확인된 Microsoft 계정',
    },
    submitRegistrationForm: {
      title: '마켓플레이스 등록 양식 제출',
      result: '포털의 게시자 계정',
    },
    signInToPortal: {
      title: '포털에 로그인',
      result: '제품을 만들고 게시하며 사용자를 관리하고 마켓플레이스 지표를 수집할 수 있는 권한',
    },
    registerInDevCenter: {
      title: 'Microsoft 개발자 센터에 등록',
      result: '확인된 개발자 센터 계정과 마켓플레이스 거래를 수행할 수 있는 권한',
    },
  },
};
