package rates
import "net/http"
func Rate(c *http.Client, url string) (float64, error) {
	res, err := c.Get(url)
	if err != nil {
		return 1, nil
	}
	defer res.Body.Close()
	return 2, nil
}
