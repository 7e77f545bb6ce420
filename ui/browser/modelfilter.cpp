// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/modelfilter.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

using Field = FilterTerm::Field;
using Comparison = FilterTerm::Comparison;

struct FilterText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::ModelFilter)
};

struct FieldName
{
    QLatin1String name;
    Field field;
};
constexpr std::array fieldNames{
    FieldName{ "name"_L1, Field::Name },         FieldName{ "place"_L1, Field::Place },
    FieldName{ "kind"_L1, Field::Kind },         FieldName{ "type"_L1, Field::Type },
    FieldName{ "dtype"_L1, Field::Dtype },       FieldName{ "tag"_L1, Field::Tag },
    FieldName{ "has"_L1, Field::Has },           FieldName{ "size"_L1, Field::Size },
    FieldName{ "params"_L1, Field::Parameters }, FieldName{ "shards"_L1, Field::Shards },
    FieldName{ "date"_L1, Field::Date },
};
const std::array hasNames{ "nan"_L1,      "inf"_L1,      "findings"_L1, "errors"_L1, "weights"_L1,
                           "topology"_L1, "training"_L1, "metadata"_L1, "tags"_L1,   "notes"_L1 };
constexpr std::array kindNames{ "layers"_L1, "graph"_L1, "topology"_L1, "weights"_L1 };

template <typename Names>
QString listed(const Names &names)
{
    QStringList all;
    for (const QLatin1String name : names)
        all += name;
    return all.join(u", "_s);
}

std::optional<Field> fieldOf(const QString &name)
{
    const auto found = std::find_if(fieldNames.begin(), fieldNames.end(),
                                    [&](const FieldName &known) { return known.name == name; });
    return found == fieldNames.end() ? std::nullopt : std::optional(found->field);
}

bool isNumeric(Field field)
{
    return field == Field::Size || field == Field::Parameters || field == Field::Shards
        || field == Field::Date;
}

/// 5, 1.5 or 1,5, with a unit of \a units behind it, in any case.
std::optional<double> numberOf(const QString &text, const QHash<QString, double> &units)
{
    static const QRegularExpression form(u"^([0-9]+(?:[.,][0-9]+)?)\\s*([a-z]*)$"_s);
    const QRegularExpressionMatch match = form.match(text);
    const QString unit = match.captured(2);
    if (!match.hasMatch() || (!unit.isEmpty() && !units.contains(unit)))
        return {};
    return match.captured(1).replace(u',', u'.').toDouble() * units.value(unit, 1);
}

std::optional<double> valueOf(Field field, const QString &text)
{
    static const QHash<QString, double> bytes{
        { u"b"_s, 1 },         { u"kb"_s, 1e3 },         { u"mb"_s, 1e6 }, { u"gb"_s, 1e9 },
        { u"k"_s, 1e3 },       { u"m"_s, 1e6 },          { u"g"_s, 1e9 },  { u"kib"_s, 1024 },
        { u"mib"_s, 1048576 }, { u"gib"_s, 1073741824 },
    };
    static const QHash<QString, double> counts{
        { u"k"_s, 1e3 }, { u"m"_s, 1e6 }, { u"g"_s, 1e9 }, { u"b"_s, 1e9 }
    };
    if (field != Field::Date)
        return numberOf(text, field == Field::Size ? bytes : counts);
    const QDate date = QDate::fromString(text, Qt::ISODate);
    return date.isValid() ? std::optional(double(date.toJulianDay())) : std::nullopt;
}

Comparison comparisonOf(const QString &sign, Field field)
{
    if (sign == ">"_L1)
        return Comparison::More;
    if (sign == ">="_L1)
        return Comparison::AtLeast;
    if (sign == "<"_L1)
        return Comparison::Less;
    if (sign == "<="_L1)
        return Comparison::AtMost;
    return isNumeric(field) ? Comparison::Equal : Comparison::Contains;
}

/// What is wrong with \a term, whose value is \a value; nothing where it can be used.
QString complaint(FilterTerm &term, const QString &value)
{
    if (isNumeric(term.field)) {
        const std::optional<double> number = valueOf(term.field, value);
        term.number = number.value_or(0);
        if (number)
            return {};
        if (term.field == Field::Date)
            return FilterText::tr("“%1” is no date. Write date>2024-05-31.").arg(value);
        return term.field == Field::Size
            ? FilterText::tr("“%1” is no size. Write size>5MB.").arg(value)
            : FilterText::tr("“%1” is no number. Write params>1M or shards>2.").arg(value);
    }
    if (term.comparison != Comparison::Contains)
        return FilterText::tr("Only size, params, shards and date can be compared with < and >.");
    if (term.field == Field::Has
        && std::find(hasNames.begin(), hasNames.end(), value) == hasNames.end())
        return FilterText::tr("Nothing is known about has:%1. It can be %2.")
            .arg(value, listed(hasNames));
    const auto beginsWithValue
        = [&](QLatin1String kind) { return QString(kind).startsWith(value); };
    if (term.field == Field::Kind
        && std::none_of(kindNames.begin(), kindNames.end(), beginsWithValue))
        return FilterText::tr("There is no kind “%1”. It can be %2.").arg(value, listed(kindNames));
    return {};
}

/// Cuts \a text at blanks outside of quotes; quotes go.
QStringList pieces(const QString &text)
{
    QStringList found;
    QString piece;
    bool quoted = false;
    bool any = false;
    for (const QChar c : text) {
        if (c == u'"') {
            quoted = !quoted;
            any = true;
        } else if (c.isSpace() && !quoted) {
            if (any)
                found += piece;
            piece.clear();
            any = false;
        } else {
            piece += c;
            any = true;
        }
    }
    if (any)
        found += piece;
    return found;
}

void addPiece(ModelFilter &filter, const QString &piece)
{
    static const QRegularExpression form(u"^(-?)([a-z]+)(:|>=|<=|>|<|=)(.*)$"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    const QString lower = piece.toLower();
    const QRegularExpressionMatch match = form.match(lower);
    const std::optional<Field> field = match.hasMatch() ? fieldOf(match.captured(2)) : std::nullopt;
    const QString value = match.captured(4);
    if (!field) {
        // A URL is no field, and a dash in front of a word turns it round, too.
        if (match.hasMatch() && !value.startsWith("//"_L1)) {
            QStringList names;
            for (const FieldName &known : fieldNames)
                names += known.name;
            filter.hint = FilterText::tr("There is no field “%1”. The fields are %2.")
                              .arg(match.captured(2), names.join(u", "_s));
        }
        const bool negated = lower.size() > 1 && lower.startsWith(u'-');
        const QString word = negated ? lower.sliced(1) : lower;
        if (!word.isEmpty())
            filter.terms += { .isNegated = negated, .text = word };
        return;
    }
    if (value.isEmpty())
        return; // being typed
    FilterTerm term{ .field = *field,
                     .comparison = comparisonOf(match.captured(3), *field),
                     .isNegated = !match.captured(1).isEmpty(),
                     .text = value };
    const QString wrong = complaint(term, value);
    if (!wrong.isEmpty()) {
        filter.hint = wrong;
        return;
    }
    filter.terms += term;
}

bool contains(const QString &text, const FilterTerm &term)
{
    return text.contains(term.text, Qt::CaseInsensitive);
}

bool anyContains(const QStringList &texts, const FilterTerm &term)
{
    return std::any_of(texts.cbegin(), texts.cend(),
                       [&](const QString &text) { return contains(text, term); });
}

FilterMatch matchOf(bool matches)
{
    return matches ? FilterMatch::Yes : FilterMatch::No;
}

bool compares(double value, const FilterTerm &term)
{
    switch (term.comparison) {
    case Comparison::Less:
        return value < term.number;
    case Comparison::AtMost:
        return value <= term.number;
    case Comparison::AtLeast:
        return value >= term.number;
    case Comparison::More:
        return value > term.number;
    case Comparison::Equal:
    case Comparison::Contains:
        break;
    }
    return value == term.number;
}

QLatin1String plainKind(ModelKind kind)
{
    switch (kind) {
    case ModelKind::LayersModel:
        return kindNames[0];
    case ModelKind::GraphModel:
        return kindNames[1];
    case ModelKind::TopologyOnly:
        return kindNames[2];
    case ModelKind::WeightsOnly:
        break;
    }
    return kindNames[3];
}

FilterMatch matchHas(const FilterTerm &term, const ModelRow &row)
{
    if (term.text == "tags"_L1)
        return matchOf(!row.labels.tags.isEmpty());
    if (term.text == "notes"_L1)
        return matchOf(!row.labels.notes.isEmpty());
    if (row.model.damage && (term.text == "findings"_L1 || term.text == "errors"_L1))
        return FilterMatch::Yes;
    if (!row.details)
        return FilterMatch::Unknown;
    const ModelDetails &details = *row.details;
    if (term.text == "findings"_L1)
        return matchOf(!details.findings.isEmpty());
    if (term.text == "errors"_L1)
        return matchOf(gravestFinding(row) == Severity::Error);
    if (term.text == "weights"_L1)
        return matchOf(details.hasWeights);
    if (term.text == "topology"_L1)
        return matchOf(details.hasTopology);
    if (term.text == "training"_L1)
        return matchOf(details.hasTraining);
    if (term.text == "metadata"_L1)
        return matchOf(details.hasMetadata);
    if (!details.odd)
        return FilterMatch::Unknown;
    return matchOf(term.text == "nan"_L1 ? details.odd->nan : details.odd->infinity);
}

/// Of terms that only the inside of a model answers.
FilterMatch matchInside(const FilterTerm &term, const ModelDetails &details)
{
    switch (term.field) {
    case Field::Kind:
        return matchOf(details.kind && QString(plainKind(*details.kind)).startsWith(term.text));
    case Field::Type:
        return matchOf(anyContains(details.types, term));
    case Field::Dtype:
        return matchOf(anyContains(details.dtypes, term));
    case Field::Parameters:
        return matchOf(compares(double(details.parameters), term));
    default:
        return matchOf(compares(details.shards, term));
    }
}

FilterMatch matchTerm(const FilterTerm &term, const ModelRow &row)
{
    switch (term.field) {
    case Field::Word:
        return matchOf(
            contains(row.name, term) || contains(row.model.url, term) || contains(row.place, term)
            || anyContains(row.labels.tags, term)
            || (row.details && row.details->kind && contains(kindText(*row.details->kind), term)));
    case Field::Name:
        return matchOf(contains(row.name, term));
    case Field::Place:
        return matchOf(contains(row.place, term) || contains(row.model.url, term));
    case Field::Tag:
        return matchOf(anyContains(row.labels.tags, term));
    case Field::Size:
        return matchOf(compares(double(row.model.info.totalBytes()), term));
    case Field::Date:
        return matchOf(
            row.model.info.dateSaved.isValid()
            && compares(double(row.model.info.dateSaved.toLocalTime().date().toJulianDay()), term));
    case Field::Has:
        return matchHas(term, row);
    default:
        return row.details ? matchInside(term, *row.details) : FilterMatch::Unknown;
    }
}

bool asksForValues(const FilterTerm &term)
{
    return term.field == Field::Has && (term.text == "nan"_L1 || term.text == "inf"_L1);
}

} // namespace

ModelFilter parseModelFilter(const QString &text)
{
    ModelFilter filter;
    for (const QString &piece : pieces(text))
        addPiece(filter, piece);
    for (const FilterTerm &term : std::as_const(filter.terms)) {
        const bool isOutside = term.field == Field::Word || term.field == Field::Name
            || term.field == Field::Place || term.field == Field::Tag || term.field == Field::Size
            || term.field == Field::Date;
        filter.needsDetails |= !isOutside;
        filter.needsValues |= asksForValues(term);
    }
    return filter;
}

FilterMatch matchModel(const ModelFilter &filter, const ModelRow &row)
{
    FilterMatch result = FilterMatch::Yes;
    for (const FilterTerm &term : filter.terms) {
        FilterMatch match = matchTerm(term, row);
        if (term.isNegated && match != FilterMatch::Unknown)
            match = match == FilterMatch::Yes ? FilterMatch::No : FilterMatch::Yes;
        result = std::min(result, match);
        if (result == FilterMatch::No)
            break;
    }
    return result;
}

} // namespace weightroom
