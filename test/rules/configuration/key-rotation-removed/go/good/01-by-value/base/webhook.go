package auth

func (k Keys) Valid(body []byte, signature []byte) bool {
	for _, key := range k {
		if hmac.Equal(macOf(body, key), signature) {
			return true
		}
	}
	return false
}
