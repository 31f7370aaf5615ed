import type { Arc } from '../phrase-types.ts';

/** From a couch to a key. */
export const ownDoor: Arc = {
  name: 'own-door',
  category: 'housing',
  needs: [],
  scenes: [
    {
      places: ['center', 'street', 'home'],
      mood: 'heavy',
      step: { owner: 'participant', days: 7 },
      en: {
        said: [
          'I sleep on {a friend’s|my cousin’s} couch. I {fold the blanket|am up} before {six|anyone wakes} so I take no room.',
          'The room I have {is loud|has no lock}. I {sleep with my shoes on|listen all night}.',
          'I want a door I can {close|lock}. Nothing {big|fancy}. A door.',
        ],
        agreed: [
          'We put your name on the list for {building}. You gather pay stubs or letters by {due}.',
          'Three places to ask, {building} first. You say which streets are a no by {due}.',
        ],
        step: ['Gather papers for {building}', 'Say which streets are a no for me'],
      },
      es: {
        said: [
          'Duermo en el sofá de {un amigo|mi primo}. Doblo la cobija antes de {las seis|que despierten} para no estorbar.',
          'El cuarto donde estoy {es muy ruidoso|no tiene llave}. {Duermo con zapatos|Escucho toda la noche}.',
          'Quiero una puerta que pueda {cerrar|cerrar con llave}. Nada de lujo. Una puerta.',
        ],
        agreed: [
          'Ponemos su nombre en la lista de {building}. Usted junta los papeles antes del {due}.',
          'Tres lugares para preguntar, primero {building}. Usted dice qué calles no, antes del {due}.',
        ],
        step: ['Juntar los papeles para {building}', 'Decir qué calles no quiero'],
      },
    },
    {
      places: ['center', 'home'],
      mood: 'plain',
      step: { owner: 'staff', days: 5 },
      en: {
        said: [
          'The application is {nine|eleven|fourteen} pages. On page {four|six} I wanted to {go for a walk|stop}.',
          'They ask for two people who know me. I could name {you and the barber|two, and that felt good}.',
        ],
        agreed: [
          'We finished it in two sittings. I drop it at {building} by {due}.',
          'I write the letter they ask for by {due}. You read it before it goes.',
        ],
        step: ['Bring the application to {building}', 'Write the letter and show it first'],
      },
      es: {
        said: [
          'La solicitud tiene {nueve|once|catorce} hojas. En la {cuarta|sexta} quise {salir a caminar|parar}.',
          'Piden dos personas que me conozcan. Pude decir {usted y el barbero|dos nombres, y me dio gusto}.',
        ],
        agreed: [
          'La terminamos en dos ratos. Yo la llevo a {building} antes del {due}.',
          'Yo escribo la carta que piden antes del {due}. Usted la lee primero.',
        ],
        step: ['Llevar la solicitud a {building}', 'Escribir la carta y mostrarla primero'],
      },
    },
    {
      after: 25,
      places: ['phone', 'text', 'street'],
      mood: 'heavy',
      en: {
        said: [
          'Still number {nine|fourteen|twenty-two} on the list. I {check every day|stopped checking}.',
          'Waiting is {its own job|the hard part}. I walk past {building} and {count windows|look up}.',
        ],
        agreed: [
          'I ask {building} on the first of each month, so that you don’t have to.',
          'We look at one other place too. The list at {building} stays yours.',
        ],
      },
      es: {
        said: [
          'Sigo en el número {nueve|catorce|veintidós} de la lista. {Reviso diario|Ya no reviso}.',
          'Esperar {es otro trabajo|es lo más difícil}. Paso por {building} y {cuento ventanas|miro para arriba}.',
        ],
        agreed: [
          'Yo pregunto en {building} el primero de cada mes, para que usted no tenga que hacerlo.',
          'Vemos otro lugar también. Su lugar en la lista de {building} sigue.',
        ],
      },
    },
    {
      after: 25,
      places: ['street', 'home'],
      mood: 'light',
      step: { owner: 'participant', days: 5 },
      en: {
        said: [
          'I saw the room at {building}. The window looks at {a tree|a wall, but a nice wall}. I stood there {a while|ten minutes}.',
          'They showed me the kitchen. Somebody had {left a plant|written welcome on the fridge}.',
        ],
        agreed: [
          'You say yes or no by {due}. Either answer is good.',
          'You list what you would need on the first night by {due}.',
        ],
        step: ['Say yes or no to the room', 'List what I need for the first night'],
      },
      es: {
        said: [
          'Vi el cuarto en {building}. La ventana da a {un árbol|una pared, pero bonita}. Me quedé {un rato|diez minutos}.',
          'Me enseñaron la cocina. Alguien había {dejado una planta|escrito bienvenidos en el refri}.',
        ],
        agreed: [
          'Usted dice sí o no antes del {due}. Las dos respuestas están bien.',
          'Usted apunta lo que necesita para la primera noche antes del {due}.',
        ],
        step: ['Decir sí o no al cuarto', 'Apuntar lo que necesito para la primera noche'],
      },
    },
    {
      after: 10,
      places: ['home', 'text', 'phone'],
      mood: 'light',
      milestone: { what: 'housing', yearly: true, dayBefore: true },
      en: {
        said: [
          'I have the key. I {locked and unlocked it four times|slept ten hours|sat on the floor and ate a sandwich}.',
          'First night at {building}. It was so quiet I {turned on the radio|heard the fridge}.',
        ],
        agreed: [
          'Kettle, pan, lamp: the center has them. We carry them over together.',
          'You rest this weekend. Boxes can wait.',
        ],
        title: ['My own door', 'Key to my room at {building}'],
      },
      es: {
        said: [
          'Tengo la llave. {Cerré y abrí cuatro veces|Dormí diez horas|Me senté en el piso a comer un sándwich}.',
          'Primera noche en {building}. Había tanto silencio que {prendí el radio|oía el refri}.',
        ],
        agreed: [
          'Olla, lámpara, sartén: el centro tiene. Las llevamos entre los dos.',
          'Usted descansa. Las cajas pueden esperar.',
        ],
        title: ['Mi propia puerta', 'Llave de mi cuarto en {building}'],
      },
    },
  ],
};
