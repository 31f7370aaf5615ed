/** [chosen name, full name, pronouns]; invented, chosen names all different. */
export type Person = readonly [chosen: string, full: string, pronouns: string];

export const englishSpeakers: readonly Person[] = [
  ['Teddy', 'Theodore Brandt', 'he/him'],
  ['Imani', 'Imani Okafor-Lane', 'she/her'],
  ['Rhys', 'Rhys Calloway', 'they/them'],
  ['Dee', 'Deandra Whitlock', 'she/her'],
  ['Walt', 'Walter Pruitt', 'he/him'],
  ['Nadia', 'Nadia Haddad', 'she/her'],
  ['Kofi', 'Kofi Mensah-Reed', 'he/him'],
  ['June', 'June Halvorsen', 'she/her'],
  ['Sky', 'Skyler Two Rivers', 'they/them'],
  ['Bo', 'Robert Tillery', 'he/him'],
  ['Farah', 'Farah Nazari', 'she/her'],
  ['Gus', 'August Kowalczyk', 'he/him'],
  ['Tamika', 'Tamika Broussard', 'she/her'],
  ['Eli', 'Elijah Stoltz', 'he/him'],
  ['Wren', 'Wren Ashby', 'she/they'],
  ['Jamal', 'Jamal Pettiford', 'he/him'],
  ['Hye-jin', 'Hye-jin Baek', 'she/her'],
  ['Colm', 'Colm Gallagher', 'he/him'],
  ['Lorraine', 'Lorraine Begay', 'she/her'],
  ['Tariq', 'Tariq Siddiqui', 'he/him'],
  ['Peg', 'Margaret Dunleavy', 'she/her'],
  ['Malik', 'Malik Satterfield', 'he/they'],
  ['Anjali', 'Anjali Menon', 'she/her'],
  ['Hank', 'Henry Lindqvist', 'he/him'],
  ['Zora', 'Zora Gaines', 'she/her'],
  ['Ollie', 'Oliver Pentland', 'he/him'],
  ['Keisha', 'Keisha Marbury', 'she/her'],
  ['Pasha', 'Pavel Sorokin', 'he/him'],
  ['Robin', 'Robin Castellane', 'they/them'],
  ['Dottie', 'Dorothy Amundsen', 'she/her'],
  ['Lamar', 'Lamar Ivey', 'he/him'],
  ['Mei', 'Mei Zhao', 'she/her'],
  ['Vince', 'Vincent Carbone', 'he/him'],
  ['Shauna', 'Shauna Redfern', 'she/her'],
  ['Ike', 'Isaac Thibodeaux', 'he/him'],
  ['Leilani', 'Leilani Kahale', 'she/her'],
  ['Cass', 'Cassidy Rourke', 'they/them'],
  ['Marvin', 'Marvin Eubanks', 'he/him'],
  ['Ginny', 'Virginia Slocum', 'she/her'],
  ['Arjun', 'Arjun Pillai', 'he/him'],
  ['Bernice', 'Bernice Dockery', 'she/her'],
  ['Tuck', 'Tucker Vandermeer', 'he/him'],
  ['Noor', 'Noor Rahimi', 'she/her'],
  ['Quentin', 'Quentin Baptiste', 'he/him'],
];

export const spanishSpeakers: readonly Person[] = [
  ['Marisol', 'Marisol Acevedo', 'she/her'],
  ['Chelo', 'Consuelo Barrios', 'she/her'],
  ['Ramiro', 'Ramiro Galindo', 'he/him'],
  ['Yesenia', 'Yesenia Cordero', 'she/her'],
  ['Efraín', 'Efraín Hinojosa', 'he/him'],
  ['Lupe', 'Guadalupe Montes', 'they/them'],
  ['Octavio', 'Octavio Pacheco', 'he/him'],
  ['Xiomara', 'Xiomara Quiñones', 'she/her'],
  ['Nelson', 'Nelson Salcedo', 'he/him'],
  ['Graciela', 'Graciela Lozano', 'she/her'],
  ['Wilfredo', 'Wilfredo Nieves', 'he/him'],
  ['Noemí', 'Noemí Villegas', 'she/her'],
  ['Joaquín', 'Joaquín Ureña', 'he/him'],
  ['Paola', 'Paola Echeverri', 'she/her'],
  ['Ariel', 'Ariel Zamora', 'they/them'],
  ['Beto', 'Gilberto Robles', 'he/him'],
  ['Inés', 'Inés Caballero', 'she/her'],
  ['Tomás', 'Tomás Arriaga', 'he/him'],
  ['Mirta', 'Mirta Bermúdez', 'she/her'],
  ['Chuy', 'Jesús Nájera', 'he/him'],
  ['Dalia', 'Dalia Escobedo', 'she/her'],
  ['Rubén', 'Rubén Palacios', 'he/him'],
  ['Nayeli', 'Nayeli Cárdenas', 'she/her'],
  ['Fidel', 'Fidel Urrutia', 'he/him'],
];

export const creoleSpeakers: readonly Person[] = [
  ['Fabiola', 'Fabiola Desrosiers', 'she/her'],
  ['Jean-Robert', 'Jean-Robert Celestin', 'he/him'],
];

export const vietnameseSpeakers: readonly Person[] = [
  ['Thuy', 'Thuy Pham', 'she/her'],
  ['Quoc', 'Quoc Huynh', 'he/him'],
];

/** [relation in English, in Spanish, first name]. */
export const kinfolk: readonly (readonly [string, string, string])[] = [
  ['sister', 'hermana', 'Renee'],
  ['brother', 'hermano', 'Curtis'],
  ['mother', 'mamá', 'Elena'],
  ['cousin', 'prima', 'Tasha'],
  ['aunt', 'tía', 'Rosario'],
  ['father', 'papá', 'Leon'],
  ['sister', 'hermana', 'Mercedes'],
  ['brother', 'hermano', 'Julio'],
  ['uncle', 'tío', 'Franklin'],
  ['stepfather', 'padrastro', 'Gene'],
  ['niece', 'sobrina', 'Brianna'],
];

/** Supporters who are not family. */
export const friends: readonly (readonly [string, string])[] = [
  ['friend', 'Marge'],
  ['neighbor', 'Mr. Alvarado'],
  ['sponsor', 'Big Ron'],
  ['friend', 'Denise'],
  ['roommate', 'Petey'],
  ['friend', 'Sofía'],
  ['former coach', 'Mrs. Lyle'],
];

/** [name, child in English, child in Spanish, Spanish ending]. */
export const children: readonly (readonly [string, string, string, string])[] = [
  ['Nia', 'daughter', 'hija', 'a'],
  ['Mateo', 'son', 'hijo', 'o'],
  ['Emmy', 'daughter', 'hija', 'a'],
  ['Dario', 'son', 'hijo', 'o'],
  ['Poppy', 'daughter', 'hija', 'a'],
  ['Isaiah', 'son', 'hijo', 'o'],
];
