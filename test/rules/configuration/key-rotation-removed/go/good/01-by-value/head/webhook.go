package auth

func (k Keys) Valid(body []byte, signature []byte) bool {
	for _, secret := range k {
		if hmac.Equal(macOf(body, secret), signature) {
			return true
		}
	}
	return false
}
