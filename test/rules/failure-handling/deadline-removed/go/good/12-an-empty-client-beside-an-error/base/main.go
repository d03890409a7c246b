package shop

import "net/http"

func main() {
	client, err := ratesClient()
	if err != nil {
		panic(err)
	}
	http.HandleFunc("/rates", func(w http.ResponseWriter, r *http.Request) {
		response, err := client.Get("https://rates.example.com/today")
		if err != nil {
			http.Error(w, "rates are missing", http.StatusBadGateway)
			return
		}
		defer response.Body.Close()
		w.WriteHeader(response.StatusCode)
	})
	http.ListenAndServe(":8080", nil)
}
