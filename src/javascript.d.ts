export interface Report {}
