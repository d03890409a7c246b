package config
import "os"
type Config struct { Broker, Keep, Elastic string }
func Load() Config {
	or := func(key, fallback string) string {
		if v := os.Getenv(key); v != "" {
			return v
		}
		return fallback
	}
	return Config{
		Broker: or("MQTT_BROKER", "tcp://localhost:1883"), // <- finding
		Keep: or("MQTT_KEEPALIVE", "30s"),
		Elastic: fallbackTo("ELASTIC_URL", "http://127.0.0.1:9200"), // <- finding
	}
}
func fallbackTo(k, d string) string {
	v, ok := os.LookupEnv(k)
	if !ok { return d }
	return v
}
