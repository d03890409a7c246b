package config

func Reencrypt(oldSecretKey, newSecretKey string) error {
	return store.replace(oldSecretKey, newSecretKey)
}
