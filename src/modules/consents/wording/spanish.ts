import type { Wording } from './wording.ts';

/** Escrito para este proyecto; de usted. */
export const spanish: Wording = {
  title: 'Lo que usted acepta compartir',
  consequence: 'Seguimos con usted de todos modos.',
  about: 'Esto es sobre {{name}}.',
  ofAge: 'Tengo 18 años o más.',
  discloser: 'Quién puede compartir: {{who}}.',
  information: 'Qué puede compartir: {{what}}.',
  described: 'En palabras sencillas: {{words}}',
  recipients: 'Quién puede tenerlo: {{who}}.',
  through: '{{who}} lo pasa, y solo a {{members}}.',
  throughTreating: '{{who}} lo pasa, y solo a quienes le atienden.',
  purposes: 'Para qué: {{what}}.',
  endsOn: 'El último día es el {{day}}.',
  endsWhen: 'Termina cuando pase esto: {{event}}',
  endsNever: 'No tiene fecha final. Termina cuando usted lo retire.',
  counselingNotes:
    'Son notas que un consejero guarda aparte, sobre lo que ustedes hablaron. Este papel es solo para ellas. Su atención no puede depender de él.',
  proceedings: 'Este papel deja que se use en un asunto legal contra usted. Es solo para eso.',
  signed: 'Lo firmó {{name}} el {{day}}.',
  signedFor: 'Lo firmó {{name}}, que por ley puede decidir por usted, el {{day}}.',
  statement: {
    'right-to-revoke':
      'Usted puede retirarlo cuando quiera, por escrito. Un toque aquí vale como escrito. Lo que ya se compartió queda compartido.',
    'hipaa-redisclosure':
      'Quienes le atienden o pagan su atención pueden pasarlo como permite la ley de salud (HIPAA). No pueden usarlo contra usted en un juicio. Tampoco en otro asunto legal contra usted: civil, penal, administrativo o legislativo.',
    'fundraising-opt-out':
      'Podemos pedir donaciones para seguir con esta obra. Usted puede decir que no antes, y nada más cambia.',
    'tpo-redisclosure':
      'Una vez pasado, la ley especial de estos datos puede ya no cuidarlo. Aun así no se puede usar contra usted en un asunto legal.',
    'refusal-consequences': 'Usted puede decir que no. Si dice que no: {{consequence}}',
  },
  informationOf: {
    identity: 'su nombre y cómo hablarle',
    attendance: 'cuándo vino',
    plan: 'su plan',
    assessment: 'sus respuestas a formularios',
    note: 'notas de sus encuentros',
    'substance-use': 'su consumo de sustancias',
    medication: 'sus medicinas',
    'mental-health': 'su salud mental',
    employment: 'su trabajo',
    housing: 'su vivienda',
    legal: 'sus asuntos legales',
    family: 'su familia',
    'counseling-notes': 'las notas propias de un consejero',
  },
  purposeOf: {
    treatment: 'su atención',
    payment: 'pagar su atención',
    operations: 'llevar este programa',
    employment: 'su trabajo',
    supervision: 'su libertad vigilada',
    housing: 'su casa',
    schooling: 'su escuela',
    family: 'su familia',
    research: 'un estudio',
    'own-request': 'porque usted lo pide',
    proceedings: 'un asunto legal contra usted',
  },
  classOf: {
    'treating-providers': 'quienes le atienden',
    'health-plans': 'su plan de salud',
    'third-party-payers': 'otros que pagan su atención',
    'program-helpers': 'quienes ayudan a llevar este programa',
  },
};
