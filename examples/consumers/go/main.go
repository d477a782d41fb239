// Command consumer prints the holdings of Form 3 and the items of Form 8-K.
package main

import (
	"cmp"
	"filingschema/schemas"
	"fmt"
	"log"
	"os"
)

func main() {
	log.SetFlags(0)
	for _, file := range os.Args[1:] {
		record, err := read(file)
		if err != nil {
			log.Fatal(err)
		}
		switch record := record.(type) {
		case *schemas.Form3Record:
			for _, h := range record.NonDerivativeHoldings {
				printHolding(h.SecurityTitle, h.SharesOwnedFollowingTransaction, h.ValueOwnedFollowingTransaction)
			}
			for _, h := range record.DerivativeHoldings {
				underlying := cmp.Or(h.UnderlyingSecurity, &schemas.UnderlyingSecurity{})
				printHolding(h.SecurityTitle, underlying.Shares, underlying.Value)
			}
		case *schemas.Form8KRecord:
			for _, item := range record.Items {
				fmt.Printf("%s\t%s\n", item.Number, *cmp.Or(item.Title, new(string)))
			}
		}
	}
}

func printHolding(title *schemas.TextCell, shares, value *schemas.DecimalCell) {
	title, amount := cmp.Or(title, &schemas.TextCell{}), cmp.Or(shares, value, &schemas.DecimalCell{})
	fmt.Printf("%s\t%s\n", *cmp.Or(title.Value, new(string)), *cmp.Or(amount.Value, new(string)))
}
