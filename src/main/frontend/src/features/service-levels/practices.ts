export const PRIORITIES = ['P1', 'P2', 'P3', 'P4'];
export const METRICS = ['RESPONSE', 'RESOLUTION'] as const;
