import type { HelpPack } from './resources.ts';

/** United States. Each line names its source; a person checks all of them every quarter. */
export const resources: HelpPack = {
  country: 'US',
  reviewed_on: '2026-11-22',
  neutralPage: 'https://www.weather.gov/',
  lines: [
    {
      use: 'crisis',
      shown: '988',
      call: '988',
      text: { number: '988', word: { es: 'AYUDA' } },
      name: { en: '988 Suicide & Crisis Lifeline', es: 'Línea 988 de Prevención del Suicidio y Crisis' },
      what: {
        en: 'For a crisis of any kind. Call or text, day or night. It is free.',
        es: 'Para una crisis de cualquier tipo. Llame o escriba, de día o de noche. Es gratis.',
      },
      more: [
        {
          en: 'For Spanish, press 2. Veterans press 1.',
          es: 'Para español, oprima 2. Veteranos, opriman 1.',
        },
      ],
      source: '988lifeline.org/get-help/what-to-expect',
    },
    {
      use: 'overdose',
      shown: '911',
      call: '911',
      name: { en: 'Emergency, 911', es: 'Emergencias, 911' },
      what: {
        en: 'For an overdose or any danger to life. Help comes to you.',
        es: 'Para una sobredosis o cualquier peligro de vida. La ayuda va a donde usted está.',
      },
      more: [
        {
          en: 'Most pharmacies have naloxone. No prescription is needed. Call 211 and ask where it is free near you.',
          es: 'La mayoría de las farmacias tiene naloxona. No hace falta receta. Llame al 211 y pregunte dónde la dan gratis cerca de usted.',
        },
      ],
      source: '911.gov',
    },
    {
      use: 'treatment',
      shown: '1-800-662-4357',
      call: '+18006624357',
      name: { en: 'SAMHSA National Helpline', es: 'Línea Nacional de Ayuda de SAMHSA' },
      what: {
        en: 'Tells you about treatment and support near you. Free and private, day and night, in English and Spanish. It is not a crisis line.',
        es: 'Le informa sobre tratamiento y apoyo cerca de usted. Es gratis y privada, de día y de noche, en español e inglés. No es una línea de crisis.',
      },
      more: [
        {
          en: 'They can mail you free booklets. Family may call too.',
          es: 'Pueden enviarle folletos gratis por correo. La familia también puede llamar.',
        },
        { en: 'TTY: 1-800-487-4889.', es: 'TTY: 1-800-487-4889.' },
      ],
      source: 'samhsa.gov/find-help/national-helpline',
    },
  ],
  overdoseSteps: [
    { en: 'Call 911. Say where you are.', es: 'Llame al 911. Diga dónde está.' },
    { en: 'Give naloxone if you have it.', es: 'Dé naloxona si la tiene.' },
    {
      en: 'Help them breathe. Lay them on their side.',
      es: 'Ayude a la persona a respirar. Póngala de lado.',
    },
    { en: 'Stay until help comes.', es: 'Quédese hasta que llegue la ayuda.' },
  ],
  pages: [
    {
      name: { en: 'Find treatment near you', es: 'Encuentre tratamiento cerca de usted' },
      what: {
        en: 'A map of places, by address or ZIP code.',
        es: 'Un mapa de lugares, por dirección o código postal.',
      },
      to: 'https://findtreatment.gov/',
      source: 'findtreatment.gov',
    },
    {
      name: { en: 'Free booklets', es: 'Folletos gratis' },
      what: {
        en: 'For you and for your family, by mail or to read now.',
        es: 'Para usted y su familia, por correo o para leer ahora.',
      },
      to: 'https://store.samhsa.gov/',
      source: 'store.samhsa.gov',
    },
  ],
};
