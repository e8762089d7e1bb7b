package vn.sotay.extract;

import java.util.Optional;

/**
 * The paper or portal a page comes from.
 *
 * @param name as people call it ({@code Báo Hà Tĩnh})
 * @param province the province it reports from; absent for national outlets
 */
public record Outlet(String name, Optional<String> province) {}
