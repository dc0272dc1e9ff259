/** What browsers tell of the connection, where they do; Firefox does not. */
interface Connection {
  saveData?: boolean;
  type?: string;
}

/** Whether the reader asked to save data or is on a mobile connection. Browsers that do not tell count as neither. */
export function isMetered(navigator: Navigator): boolean {
  const { connection } = navigator as Navigator & { connection?: Connection };
  return connection?.saveData === true || connection?.type === 'cellular';
}
