import { generateKeyPairSync, sign } from 'node:crypto';

/** A key and a certificate it signed itself, in PEM: for a server that browsers of tests are told to trust. */
export interface SelfSigned {
  key: string;
  cert: string;
}

/** One value in DER: its tag, its length, its content. */
function der(tag: number, ...content: Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  const { length } = body;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}

const SEQUENCE = 0x30;
const sequence = (...content: Uint8Array[]) => der(SEQUENCE, ...content);
const bytes = (hex: string) => Buffer.from(hex, 'hex');
/** Object identifiers as RFC 5280 and RFC 5758 give them: common name, and ECDSA with SHA-256. */
const COMMON_NAME = bytes('0603550403');
const ECDSA_SHA256 = sequence(bytes('06082a8648ce3d040302'));

/** Makes a certificate for a name, good from 2020 to 2049; only its signature is what a browser could check. */
export function selfSigned(name: string): SelfSigned {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const subject = sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from(name)))));
  const validity = sequence(der(0x17, Buffer.from('200101000000Z')), der(0x17, Buffer.from('491231235959Z')));
  const signed = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    ECDSA_SHA256,
    subject,
    validity,
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = sign('sha256', signed, privateKey);
  const certificate = sequence(signed, ECDSA_SHA256, der(0x03, Buffer.from([0]), signature));
  const lines = certificate.toString('base64').match(/.{1,64}/g)!;
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    cert: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
  };
}
