// Command literals reads a JSON list of Go files from its input, and prints for each the strings that Go reads in it.
package main

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"log"
	"os"
	"strconv"
)

func main() {
	var files []string
	if err := json.NewDecoder(os.Stdin).Decode(&files); err != nil {
		log.Fatal(err)
	}
	all := [][]string{}
	for _, file := range files {
		tree, err := parser.ParseFile(token.NewFileSet(), "", file, parser.AllErrors)
		if err != nil {
			log.Fatal(err, "\n", file)
		}
		found := []string{}
		ast.Inspect(tree, func(node ast.Node) bool {
			if literal, ok := node.(*ast.BasicLit); ok && literal.Kind == token.STRING {
				text, err := strconv.Unquote(literal.Value)
				if err != nil {
					log.Fatal(err)
				}
				found = append(found, text)
			}
			return true
		})
		all = append(all, found)
	}
	json.NewEncoder(os.Stdout).Encode(all)
}
