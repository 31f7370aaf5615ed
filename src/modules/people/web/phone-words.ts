// A number of the North American plan, with or without the country's 1.
const northAmerican = /^(?:\+?1)?(\d{3})(\d{3})(\d{4})$/;

/** A number as people read it: '+15185550100' is (518) 555-0100; any other stays as it was written. */
export function shownPhone(phone: string): string {
  const parts = northAmerican.exec(phone.replace(/[\s().-]/g, ''));
  return parts ? `(${parts[1]}) ${parts[2]}-${parts[3]}` : phone;
}
