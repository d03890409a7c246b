package sprig

// Replaces sprig's crypto.go in the build of the chart renderer. Keys, certificates and ciphers are placeholders: no rule reads their
// bytes, and the real ones would need a source of randomness and seconds of processor time. The signatures are those that sprig's
// documentation (https://masterminds.github.io/sprig/crypto.html) describes, so that templates which call them render.

import (
	"crypto/sha1"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"hash/adler32"
)

func sha256sum(input string) string {
	sum := sha256.Sum256([]byte(input))
	return hex.EncodeToString(sum[:])
}

func sha1sum(input string) string {
	sum := sha1.Sum([]byte(input))
	return hex.EncodeToString(sum[:])
}

func adler32sum(input string) string {
	return fmt.Sprintf("%d", adler32.Checksum([]byte(input)))
}

type certificate struct {
	Cert string
	Key  string
}

func pemOf(title string, parts ...interface{}) string {
	sum := sha256.Sum256([]byte(fmt.Sprint(parts...)))
	return "-----BEGIN " + title + "-----\n" + base64.StdEncoding.EncodeToString(sum[:]) + "\n-----END " + title + "-----\n"
}

func certificateOf(parts ...interface{}) certificate {
	return certificate{Cert: pemOf("CERTIFICATE", parts...), Key: pemOf("RSA PRIVATE KEY", parts...)}
}

func bcrypt(input string) string { return "$2a$10$" + sha256sum(input)[:53] }

func htpasswd(username string, password string) string { return username + ":" + bcrypt(password) }

func randBytes(count int) (string, error) {
	if count < 0 || count > 65536 {
		return "", fmt.Errorf("randBytes: %d bytes are out of range", count)
	}
	return base64.StdEncoding.EncodeToString(make([]byte, count)), nil
}

func uuidv4() string { return "00000000-0000-4000-8000-000000000000" }

func derivePassword(counter uint32, passwordType, password, user, site string) string {
	return sha256sum(fmt.Sprint(counter, passwordType, password, user, site))[:20]
}

func generatePrivateKey(typ string) string { return pemOf("PRIVATE KEY", typ) }

func buildCustomCertificate(b64cert string, b64key string) (certificate, error) {
	cert, err := base64.StdEncoding.DecodeString(b64cert)
	if err != nil {
		return certificate{}, err
	}
	key, err := base64.StdEncoding.DecodeString(b64key)
	return certificate{Cert: string(cert), Key: string(key)}, err
}

func generateCertificateAuthority(cn string, daysValid int) (certificate, error) {
	return certificateOf(cn, daysValid), nil
}

func generateCertificateAuthorityWithPEMKey(cn string, daysValid int, privPEM string) (certificate, error) {
	return certificate{Cert: pemOf("CERTIFICATE", cn, daysValid, privPEM), Key: privPEM}, nil
}

func generateSelfSignedCertificate(cn string, ips []interface{}, alternateDNS []interface{}, daysValid int) (certificate, error) {
	return certificateOf(cn, ips, alternateDNS, daysValid), nil
}

func generateSelfSignedCertificateWithPEMKey(cn string, ips []interface{}, alternateDNS []interface{}, daysValid int, privPEM string) (certificate, error) {
	return certificate{Cert: pemOf("CERTIFICATE", cn, ips, alternateDNS, daysValid, privPEM), Key: privPEM}, nil
}

func generateSignedCertificate(cn string, ips []interface{}, alternateDNS []interface{}, daysValid int, ca certificate) (certificate, error) {
	return certificateOf(cn, ips, alternateDNS, daysValid, ca.Cert), nil
}

func generateSignedCertificateWithPEMKey(cn string, ips []interface{}, alternateDNS []interface{}, daysValid int, ca certificate, privPEM string) (certificate, error) {
	return certificate{Cert: pemOf("CERTIFICATE", cn, ips, alternateDNS, daysValid, ca.Cert, privPEM), Key: privPEM}, nil
}

func encryptAES(password string, plaintext string) (string, error) {
	return base64.StdEncoding.EncodeToString([]byte(plaintext)), nil
}

func decryptAES(password string, crypt64 string) (string, error) {
	text, err := base64.StdEncoding.DecodeString(crypt64)
	return string(text), err
}
