/** A field of a form on a page, as PDF.js gives it. */
interface Field {
  subtype?: string;
  fieldName?: string;
  alternativeText?: string;
  fieldType?: string;
  fieldValue?: unknown;
  /** What the value of a box or a button is while it is chosen. */
  exportValue?: string;
  buttonValue?: string;
  hidden?: boolean;
  password?: boolean;
}

/** What was filled into the fields of a page, a line each: what the field is called, and what stands in it. */
export function filledIn(annotations: readonly Field[]): string[] {
  return annotations
    .filter(({ subtype, hidden, password }) => subtype === "Widget" && hidden !== true && password !== true)
    .flatMap((field) => {
      const value = valueOf(field).replace(/\s+/g, " ").trim();
      const name = (field.alternativeText || field.fieldName || "").replace(/\s+/g, " ").trim();
      if (value === "") return [];
      return [name === "" ? value : `${name}: ${value}`];
    });
}

function valueOf({ fieldType, fieldValue, exportValue, buttonValue }: Field): string {
  const values = (Array.isArray(fieldValue) ? fieldValue : [fieldValue]).filter((value) => typeof value === "string");
  const value = values.join(", ");
  // A box or button that is not chosen says so, or has the value of another of its group.
  if (fieldType !== "Btn") return value;
  return value !== "Off" && value === (buttonValue ?? exportValue) ? value : "";
}
