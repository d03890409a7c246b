package settings

type Config struct {
	Addr      string
	JWTSecret string
}
