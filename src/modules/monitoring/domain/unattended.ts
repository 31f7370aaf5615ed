interface Walking {
  readonly participantId: string;
  readonly staffId: string;
}

interface Here {
  readonly id: string;
  readonly away: boolean;
}

/** Of those on a caseload: the ones whom nobody sees today, since all who walk with them or cover are away. */
export function unattended(walking: readonly Walking[], staff: readonly Here[]): string[] {
  const here = new Set(staff.filter(({ away }) => !away).map(({ id }) => id));
  const everyone = new Set(walking.map(({ participantId }) => participantId));
  for (const { participantId, staffId } of walking) if (here.has(staffId)) everyone.delete(participantId);
  return [...everyone];
}
