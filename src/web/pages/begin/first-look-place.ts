/** What this device keeps from setting up until its note about the menu is closed. */
export const firstLook = 'first-look';
