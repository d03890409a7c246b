package web

import "github.com/gin-gonic/gin"

func Register(router *gin.Engine) {
	router.POST("/auth/login", login) // <- finding
}

func login(c *gin.Context) {
	check(c.PostForm("user"), c.PostForm("password"))
}
