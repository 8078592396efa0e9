#pragma once

#include <musette/model/ids.h>

#include <string>

namespace musette::store {

class Connection;

/// Texts of items (`item_text`) that a transaction writes at its end, all in one statement. FTS5
/// lays what it has gathered down as a segment of its index whenever a statement begins that may be
/// rolled back, and the triggers of the tables make every statement such a one: item by item the
/// index is mostly busy with merging segments. The texts wait in a temporary table in memory, which
/// is rolled back with the transaction.
class TextBatch {
public:
    /// Once for a connection, before its first transaction.
    static void prepare(Connection& connection);
    /// For a new item or one that has a text already.
    static void add(Connection& connection, model::ItemId id, const std::string& title,
                    const std::string& body);
    /// At the end of every transaction.
    static void write(Connection& connection);
};

} // namespace musette::store
