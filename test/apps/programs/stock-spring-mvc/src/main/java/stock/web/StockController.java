package stock.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
class StockController {
    @GetMapping("/public/items")
    List<Map<String, Object>> items() {
        return List.of(Map.of("id", 1));
    }

    @PostMapping("/items")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> add(@RequestBody Map<String, Object> item) {
        return item;
    }

    @PutMapping("/profile")
    Map<String, Object> save(@RequestBody Map<String, Object> profile) {
        return profile;
    }

    @GetMapping("/items/{id}")
    ResponseEntity<Map<String, Object>> one(@PathVariable long id) {
        return ResponseEntity.status(404).body(Map.of("error", "No such item"));
    }

    @GetMapping("/report")
    Map<String, Object> report() {
        throw new IllegalStateException("disk full");
    }
}
